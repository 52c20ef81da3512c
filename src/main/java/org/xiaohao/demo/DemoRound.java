package org.xiaohao.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rounds of the demonstration: one dispatch that some have answered, and one survey.
 *
 * @param dispatch who has answered, with words that go round over the cases it leads
 */
record DemoRound(List<Told> dispatch, Survey survey) {

    static final String NAME = "rounds.json";

    /** @param words progress and difficulties, by turns */
    record Told(String unit, String by, List<List<String>> words) {}

    record Survey(
            String by,
            String unit,
            String type,
            String title,
            String words,
            List<String> zones,
            int dueInWorkingDays,
            List<Found> answers) {}

    record Found(String unit, String by, List<Map<String, Object>> rows, Map<String, Object> report) {}

    /** Empty when the folder has no such file. */
    static Optional<DemoRound> read(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            return Files.exists(file)
                    ? Optional.of(new ObjectMapper().readValue(file.toFile(), DemoRound.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
