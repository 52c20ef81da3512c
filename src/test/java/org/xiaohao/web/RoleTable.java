package org.xiaohao.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of who may do what; one line per action on an object, one column per role. */
public record RoleTable(List<String> roles, List<Row> rows) {

    /** @param body form pairs for our own pages, JSON for the engine's interfaces */
    public record Row(String method, String path, String body, Map<String, String> cells) {

        public String expected(String role) {
            return cells.get(role);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public static RoleTable read() {
        try {
            List<String> lines = Files.readAllLines(Path.of("src/test/resources/role-matrix.csv")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            List<String> head = cells(lines.get(0));
            List<String> roles = head.subList(0, head.size() - 3);
            return new RoleTable(
                    roles,
                    lines.stream().skip(1).map(line -> row(roles, cells(line))).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(List<String> roles, List<String> cells) {
        var expected = new HashMap<String, String>();
        for (int i = 0; i < roles.size(); i++) {
            expected.put(roles.get(i), cells.get(i));
        }
        int rest = roles.size();
        return new Row(
                cells.get(rest), cells.get(rest + 1), cells.size() > rest + 2 ? cells.get(rest + 2) : "", expected);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toList();
    }
}
