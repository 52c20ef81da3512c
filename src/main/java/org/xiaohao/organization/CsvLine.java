package org.xiaohao.organization;

import java.util.Map;

/** One line of a file with its place; empty cells read as {@code null}. */
record CsvLine(String file, long number, Map<String, String> cells) {

    String get(String column) {
        String cell = cells.get(column);
        return cell == null || cell.isBlank() ? null : cell.strip();
    }
}
