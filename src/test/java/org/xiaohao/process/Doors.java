package org.xiaohao.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The ways into the engine over HTTP that lead past the forms; the table is read from a file. */
final class Doors {

    /** One way in; the path may name ids in braces, the body too. */
    record Door(String who, String method, String path, String body) {

        boolean namesTheCase() {
            return (path + body).matches("(?s).*\\{(task|instance|execution|number)}.*");
        }

        /** The same door with the ids of a living case. */
        Door of(Map<String, String> ids) {
            return new Door(who, method, filled(path, ids), filled(body, ids));
        }

        private static String filled(String text, Map<String, String> ids) {
            String result = text;
            for (var id : ids.entrySet()) {
                result = result.replace("{" + id.getKey() + "}", id.getValue());
            }
            return result;
        }

        @Override
        public String toString() {
            return method + " " + path + " " + body;
        }
    }

    private Doors() {}

    static Stream<Door> all() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/doors.txt")).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Doors::door);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Door door(String line) {
        String[] part = line.split(" \\| ?", 4);
        return new Door(part[0], part[1], part[2], part[3]);
    }
}
