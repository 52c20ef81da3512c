package org.xiaohao.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The text of a rule book by file name, relative to its folder; a test may spoil one of the files. */
record ModelFiles(Map<String, String> texts) {

    static ModelFiles read(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            var texts = new TreeMap<String, String>();
            for (Path path : paths.filter(ModelFiles::isModel).toList()) {
                texts.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
            return new ModelFiles(texts);
        }
    }

    private static boolean isModel(Path path) {
        return path.toString().matches(".*\\.(bpmn|dmn|form)");
    }

    Map<String, String> ending(String suffix) {
        return texts.entrySet().stream()
                .filter(file -> file.getKey().endsWith(suffix))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    ModelFiles spoiled(String file, String good, String bad) {
        if (!texts.getOrDefault(file, "").contains(good)) {
            throw new IllegalArgumentException(file + " does not contain " + good);
        }
        var changed = new TreeMap<>(texts);
        changed.computeIfPresent(file, (name, text) -> text.replace(good, bad));
        return new ModelFiles(changed);
    }
}
