package org.xiaohao.process.release;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.xiaohao.process.gate.DefinedIds;
import org.xiaohao.shared.Rejection;

/** Finds the place of a published file in the rule book: that of the file which defines the same thing, or a new one. */
final class Placement {

    private static final String SHARED = "shared";

    private final Map<String, String> pathOfId = new HashMap<>();
    private final Set<String> types =
            new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    Placement(Map<String, byte[]> known, Map<String, byte[]> uploads) {
        known.forEach((path, content) -> DefinedIds.of(path, content).forEach(id -> pathOfId.put(id, path)));
        known.forEach((path, content) -> types.addAll(DefinedIds.problemTypes(path, content)));
        uploads.forEach((path, content) -> types.addAll(DefinedIds.problemTypes(path, content)));
    }

    String of(String name, byte[] content) {
        Set<String> ids = DefinedIds.of(name, content);
        if (ids.isEmpty()) {
            throw new Rejection(name + "：不是流程图、决策表或者表单，只能发布 .bpmn、.dmn、.form 文件");
        }
        var paths = new TreeSet<String>();
        ids.stream().filter(pathOfId::containsKey).map(pathOfId::get).forEach(paths::add);
        if (paths.size() > 1) {
            throw new Rejection(name + "：其中的内容现在分在几个文件里（" + String.join("、", paths) + "），请分别发布");
        }
        return paths.isEmpty() ? fresh(name, ids) : paths.first();
    }

    /** A new file goes to the folder of the type whose name it begins with, else to what is shared. */
    private String fresh(String name, Set<String> ids) {
        String id = ids.iterator().next();
        String bare = id.substring(id.indexOf(' ') + 1);
        String folder = types.stream()
                .filter(type -> bare.equals(type) || bare.startsWith(type + "-"))
                .findFirst()
                .orElse(SHARED);
        return folder + "/" + bare + name.substring(name.lastIndexOf('.'));
    }
}
