package org.xiaohao.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.ConfigDirectory;
import org.xiaohao.shared.StartRefused;

/** The kinds of paper this installation knows, read once at start so that a bad text is found then. */
@Component
class Templates {

    private static final String ENDING = ".txt";

    private final Map<String, Template> byKind;

    Templates(DocumentSettings settings) {
        Path folder = ConfigDirectory.locate("xiaohao.document.directory", settings.directory(), "config/documents");
        try (var files = Files.list(folder)) {
            var read = new TreeMap<String, Template>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ENDING)).toList()) {
                String kind = file.getFileName().toString().replace(ENDING, "");
                read.put(kind, TemplateReader.read(kind, Files.readString(file)));
            }
            byKind = Map.copyOf(read);
            refuseSharedPrefix();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // two papers with one number could not be told apart
    private void refuseSharedPrefix() {
        long prefixes =
                byKind.values().stream().map(Template::prefix).distinct().count();
        if (prefixes < byKind.size()) {
            throw new StartRefused("公文模板：每个文种的“字号”须各不相同", "two kinds of paper share one prefix");
        }
    }

    Optional<Template> find(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    Template require(String kind) {
        return find(kind).orElseThrow(() -> new IllegalArgumentException("no such kind of paper: " + kind));
    }
}
