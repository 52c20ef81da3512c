package org.xiaohao.desk;

import java.util.List;
import java.util.UUID;

/**
 * The typed rows of one kind, e.g. instalments, as a table.
 *
 * @param form the open editor under the table, or {@code null} when the reader may not edit
 */
record RowTable(String kind, String title, List<Column> columns, List<Line> lines, List<String> sums, RowForm form) {

    /** @param css how the cells of the column are set, empty for plain text */
    record Column(String label, String css) {}

    record Line(UUID id, int position, List<String> cells, boolean open) {}

    /** @param id of the row that is being changed, {@code null} for a new one */
    record RowForm(UUID id, List<Input> inputs, List<String> reasons) {}

    /** One field of the editor with what was typed and what is wrong with it. */
    record Input(
            String key,
            String kind,
            String label,
            String help,
            boolean required,
            String value,
            String step,
            List<Choice> choices,
            String reason) {}

    record Choice(String value, String label, boolean chosen) {}

    public boolean hasSums() {
        return lines.size() > 1 && sums.stream().anyMatch(sum -> !sum.isEmpty());
    }
}
