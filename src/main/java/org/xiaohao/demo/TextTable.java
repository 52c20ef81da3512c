package org.xiaohao.demo;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Columns for a terminal, in which a Chinese character is as wide as two Latin letters. */
final class TextTable {

    private TextTable() {}

    static String of(List<List<String>> rows) {
        int columns = rows.get(0).size();
        List<Integer> widths = IntStream.range(0, columns)
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toList();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
    }

    private static String line(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> row.get(i) + " ".repeat(widths.get(i) - width(row.get(i))))
                .collect(Collectors.joining("  ", "  ", ""))
                .stripTrailing();
    }

    static int width(String text) {
        return text.codePoints()
                .map(point -> Character.isIdeographic(point) || isFullWidth(point) ? 2 : 1)
                .sum();
    }

    private static boolean isFullWidth(int point) {
        return point >= 0x3000 && point <= 0x303F || point >= 0xFF00 && point <= 0xFF60;
    }
}
