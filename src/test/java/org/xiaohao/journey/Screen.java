package org.xiaohao.journey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xiaohao.web.RoleTable;

/**
 * A page of ours and somebody who may open it. The list comes from the table of who may do what, so a new page is
 * looked at without being named again.
 *
 * @param person account, empty for pages that are open to everybody
 */
record Screen(Optional<String> person, String path) {

    /** Answers for programs, and the engine's own pages. */
    private static final String NO_PAGE = "/(api|camunda|engine-rest|actuator|error)(/.*)?";

    private static final String STRANGER = "stranger";
    private static final String ENTERPRISE = "enterprise";

    static List<Screen> all(Map<String, String> objects) {
        var table = RoleTable.read();
        var rows = table.rows().stream()
                .filter(row -> row.method().equals("GET") && !row.path().matches(NO_PAGE))
                .toList();
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(index -> seen(table, rows.get(index), index, objects).stream())
                .toList();
    }

    /** Each page by one who may, and by turns: intake, leaders, handlers and the others see different parts. */
    private static Optional<Screen> seen(RoleTable table, RoleTable.Row row, int turn, Map<String, String> objects) {
        String path = filled(row.path(), objects);
        if (row.expected(STRANGER).equals("y")) {
            return Optional.of(new Screen(Optional.empty(), path));
        }
        List<String> readers = table.roles().stream()
                .filter(role -> !role.equals(ENTERPRISE) && row.expected(role).equals("y"))
                .toList();
        return readers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Screen(Optional.of(readers.get(turn % readers.size())), path));
    }

    private static String filled(String path, Map<String, String> objects) {
        String filled = path;
        for (var object : objects.entrySet()) {
            filled = filled.replace("{" + object.getKey() + "}", object.getValue());
        }
        return filled;
    }

    @Override
    public String toString() {
        return path + person.map(name -> " (" + name + ")").orElse("");
    }
}
