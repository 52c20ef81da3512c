package org.xiaohao.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.xiaohao.shared.Rejection;

/** Lines of an organization file without a file, and what is complained about them. */
class FileLines {

    static final String PROVINCE = "p,省,province,,,,2023-06-16,,";

    final Complaints complaints = new Complaints();

    List<String> reasons() {
        try {
            complaints.throwIfAny();
            return List.of();
        } catch (Rejection e) {
            return e.reasons().stream().map(Rejection.Reason::text).toList();
        }
    }

    /** Lines as they stand below a header, so the first one is line 2. */
    static List<CsvLine> lines(String file, List<String> columns, String... lines) {
        return IntStream.range(0, lines.length)
                .mapToObj(i -> new CsvLine(file, i + 2, cells(columns, lines[i])))
                .toList();
    }

    static Map<String, String> cells(List<String> columns, String line) {
        String[] cells = line.split(",", -1);
        assertThat(cells).hasSameSizeAs(columns);
        Map<String, String> map = new HashMap<>();
        IntStream.range(0, cells.length).forEach(i -> map.put(columns.get(i), cells[i]));
        return map;
    }
}
