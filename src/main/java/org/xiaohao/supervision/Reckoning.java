package org.xiaohao.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.xiaohao.calendar.Span;

/**
 * What the end of a clock is counted from: its span, and the working days by which it was put off since.
 *
 * @param stood each time it stood still, by approval or by rule
 * @param pausedDays the working days of these times
 * @param extendedDays the working days granted by extensions
 */
public record Reckoning(Span span, List<Stand> stood, int pausedDays, int extendedDays) {

    /** A time without counting: after {@code from}, up to and with {@code to}. */
    public record Stand(LocalDate from, LocalDate to) {}

    static Reckoning of(Span span) {
        return new Reckoning(span, List.of(), 0, 0);
    }

    Reckoning stood(LocalDate from, LocalDate to) {
        var all = Stream.concat(stood.stream(), Stream.of(new Stand(from, to))).toList();
        return new Reckoning(span, all, pausedDays, extendedDays);
    }

    Reckoning pausedFor(int workingDays) {
        return new Reckoning(span, stood, workingDays, extendedDays);
    }

    Reckoning extendedBy(int workingDays) {
        return new Reckoning(span, stood, pausedDays, extendedDays + workingDays);
    }
}
