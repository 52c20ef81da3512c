package org.xiaohao.process.release;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of the rule book by their path below its folder, and one hash over all of them. */
record RuleBookFiles(SortedMap<String, byte[]> contents) {

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

    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            contents.forEach((path, content) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
