package org.xiaohao.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xiaohao.shared.StartRefused;

/** Reads the demo cases, one JSON object per line. */
final class DemoCaseFile {

    static final String NAME = "cases.jsonl";

    private static final ObjectMapper JSON = new ObjectMapper();

    private DemoCaseFile() {}

    static List<DemoCase> read(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            List<String> lines = Files.readAllLines(file);
            List<DemoCase> cases = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    cases.add(parse(file, i + 1, lines.get(i)));
                }
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static DemoCase parse(Path file, int line, String text) {
        try {
            return JSON.readValue(text, DemoCase.class);
        } catch (JsonProcessingException e) {
            throw new StartRefused(
                    file + " 第 " + line + " 行有误：" + e.getOriginalMessage(), "a line of the demo cases is wrong");
        }
    }
}
