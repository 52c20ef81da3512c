package org.xiaohao.calendar;

import java.time.LocalDate;

/**
 * What the last day of a limit is counted from, so that it can be counted again when the calendar has changed.
 *
 * @param first the day on which the count begins; it is not counted itself. The last day where somebody named it
 */
public record Span(LocalDate first, int length, Unit unit) {

    /** In what a limit is measured. */
    public enum Unit {
        WORKING_DAY,
        CALENDAR_DAY,
        MONTH,
        FIXED_DAY
    }

    /** A limit whose last day somebody has named; it does not roll. */
    public static Span on(LocalDate day) {
        return new Span(day, 0, Unit.FIXED_DAY);
    }
}
