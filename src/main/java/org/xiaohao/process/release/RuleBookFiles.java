package org.xiaohao.process.release;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.xiaohao.process.FileChange;

/** The files of the rule book by their path below its folder. */
record RuleBookFiles(SortedMap<String, byte[]> contents) {

    static final RuleBookFiles NONE = new RuleBookFiles(new TreeMap<>());

    private static final List<String> KINDS = List.of("bpmn", "dmn", "form");

    /** From the folder beside the application when it is there, else from the jar. */
    static RuleBookFiles read(ReleaseSettings settings) throws IOException {
        boolean beside = Files.isDirectory(settings.directory());
        String root = beside
                ? settings.directory().toAbsolutePath().normalize().toUri().toString()
                : "classpath:/processes/";
        var resolver = new PathMatchingResourcePatternResolver();
        String base = resolver.getResource(root).getURL().toString();
        var contents = new TreeMap<String, byte[]>();
        for (String kind : KINDS) {
            for (Resource file : resolver.getResources(root + "**/*." + kind)) {
                String path = URLDecoder.decode(file.getURL().toString(), StandardCharsets.UTF_8);
                try (InputStream in = file.getInputStream()) {
                    contents.put(
                            path.substring(URLDecoder.decode(base, StandardCharsets.UTF_8)
                                    .length()),
                            in.readAllBytes());
                }
            }
        }
        return new RuleBookFiles(contents);
    }

    Map<String, String> hashes() {
        var hashes = new TreeMap<String, String>();
        contents.forEach((path, content) -> hashes.put(path, hash(content)));
        return hashes;
    }

    RuleBookFiles with(Map<String, byte[]> others) {
        var all = new TreeMap<>(contents);
        all.putAll(others);
        return new RuleBookFiles(all);
    }

    /** These files, and on top of them what changed in the folder since it was seen last. */
    RuleBookFiles following(Map<String, String> seen, RuleBookFiles folder) {
        var all = new TreeMap<>(contents);
        var now = folder.hashes();
        folder.contents().forEach((path, content) -> {
            if (!now.get(path).equals(seen.get(path))) {
                all.put(path, content);
            }
        });
        seen.keySet().stream().filter(path -> !now.containsKey(path)).forEach(all::remove);
        return new RuleBookFiles(all);
    }

    List<FileChange> changesSince(RuleBookFiles before) {
        var paths = new TreeSet<>(contents.keySet());
        paths.addAll(before.contents.keySet());
        return paths.stream().flatMap(path -> change(path, before)).toList();
    }

    private Stream<FileChange> change(String path, RuleBookFiles before) {
        byte[] old = before.contents.get(path);
        byte[] now = contents.get(path);
        if (Arrays.equals(old, now)) {
            return Stream.empty();
        }
        var kind =
                old == null ? FileChange.Kind.ADDED : now == null ? FileChange.Kind.REMOVED : FileChange.Kind.CHANGED;
        return Stream.of(new FileChange(path, kind));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
