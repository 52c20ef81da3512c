package org.xiaohao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the house as text, for tests that read them. */
final class SourceFiles {

    record Source(String name, List<String> lines) {
        String text() {
            return String.join("\n", lines);
        }
    }

    private SourceFiles() {}

    static List<Source> of(String directory, String... endings) {
        Path top = Path.of(directory);
        if (!Files.isDirectory(top)) {
            return List.of();
        }
        Set<String> wanted = Set.of(endings);
        try (Stream<Path> files = Files.walk(top)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> wanted.contains(ending(file)))
                    .sorted()
                    .map(SourceFiles::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Source read(Path file) {
        try {
            return new Source(file.toString().replace('\\', '/'), Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
