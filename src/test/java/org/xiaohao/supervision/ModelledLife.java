package org.xiaohao.supervision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.xiaohao.calendar.Span;
import org.xiaohao.shared.ProblemNumber;

/** What a clock went through, and where it ends when somebody walks over the days one by one. */
final class ModelledLife {

    final ProblemNumber number;
    final UUID clock;
    private final Span span;
    private final List<LocalDate> idle = new ArrayList<>();
    private int extended;

    ModelledLife(ProblemNumber number, UUID clock, Span span) {
        this.number = number;
        this.clock = clock;
        this.span = span;
    }

    void stood(LocalDate from, LocalDate to) {
        from.plusDays(1).datesUntil(to.plusDays(1)).forEach(idle::add);
    }

    void extended(int days) {
        extended += days;
    }

    LocalDate end(Set<LocalDate> off, Set<LocalDate> makeUp) {
        LocalDate day =
                switch (span.unit()) {
                    case WORKING_DAY -> nth(span.first(), span.length(), off, makeUp);
                    case CALENDAR_DAY -> {
                        LocalDate last = span.first().plusDays(span.length());
                        yield isWork(last, off, makeUp) ? last : nth(last, 1, off, makeUp);
                    }
                    case MONTH -> span.first().plusMonths(span.length());
                    case FIXED_DAY -> span.first();
                };
        long stood = idle.stream().filter(each -> isWork(each, off, makeUp)).count();
        return nth(day, (int) stood + extended, off, makeUp);
    }

    private static LocalDate nth(LocalDate start, int n, Set<LocalDate> off, Set<LocalDate> makeUp) {
        return n == 0
                ? start
                : Stream.iterate(start.plusDays(1), day -> day.plusDays(1))
                        .filter(day -> isWork(day, off, makeUp))
                        .skip(n - 1L)
                        .findFirst()
                        .orElseThrow();
    }

    private static boolean isWork(LocalDate day, Set<LocalDate> off, Set<LocalDate> makeUp) {
        return makeUp.contains(day) || !off.contains(day) && day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    @Override
    public String toString() {
        return span + ", idle " + idle + ", extended by " + extended;
    }
}
