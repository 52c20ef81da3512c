package org.xiaohao.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xiaohao.problem.Stage;

/** The table of wait state and stage: where the token rests and what the case is must say the same. */
public final class WaitStates {

    private static final Map<String, Set<Stage>> TABLE = read(Path.of("src/test/resources/wait-states.csv"));

    private WaitStates() {}

    /** The tasks that the table names. */
    public static Set<String> tasks() {
        return TABLE.keySet();
    }

    public static Set<Stage> of(String task) {
        return TABLE.getOrDefault(task, EnumSet.of(Stage.RECTIFYING));
    }

    private static Map<String, Set<Stage>> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| "))
                    .collect(Collectors.toMap(row -> row[0], row -> stages(row[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Stage> stages(String words) {
        return words.equals("open")
                ? EnumSet.complementOf(EnumSet.of(Stage.CLOSED))
                : Arrays.stream(words.split(" "))
                        .map(Stage::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Stage.class)));
    }
}
