package org.xiaohao.desk.sheet;

import java.util.List;
import java.util.Set;

/** A table as somebody handed it in: the first line is its head. */
public record SheetContent(List<String> heads, List<Line> lines) {

    /**
     * @param number as the program that made the table counts its lines
     * @param cells as many as there are heads
     * @param formulas columns in which a formula stands instead of a value
     */
    public record Line(int number, List<String> cells, Set<Integer> formulas) {

        boolean isBlank() {
            return formulas.isEmpty() && cells.stream().allMatch(String::isBlank);
        }
    }
}
