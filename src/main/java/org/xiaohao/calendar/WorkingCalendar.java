package org.xiaohao.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says which days are working days and which date is n days away. Pure: it knows no clock and no database. */
public class WorkingCalendar {

    private final Map<Integer, YearNotice> years;

    public WorkingCalendar(Collection<YearNotice> notices) {
        this.years = notices.stream().collect(Collectors.toUnmodifiableMap(YearNotice::year, Function.identity()));
    }

    /** In a year without any notice the plain week decides; whoever counts through it gets a provisional date. */
    public boolean isWorkingDay(LocalDate day) {
        YearNotice notice = years.get(day.getYear());
        return notice == null ? !YearNotice.isWeekend(day) : notice.isWorkingDay(day);
    }

    /** The n-th working day after {@code start}; the start day is not counted. */
    public DueDate plusWorkingDays(LocalDate start, int n) {
        requireNotNegative(n);
        LocalDate day = start;
        for (int counted = 0; counted < n; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return due(start, n == 0 ? orNextWorkingDay(day) : day);
    }

    /** The n-th day after {@code start}, moved to the next working day when it is none. */
    public DueDate plusCalendarDays(LocalDate start, int n) {
        requireNotNegative(n);
        return due(start, orNextWorkingDay(start.plusDays(n)));
    }

    /** The same day number n months later, or the last day of a month that is too short; it does not roll. */
    public DueDate plusMonths(LocalDate start, int n) {
        requireNotNegative(n);
        return due(start, start.plusMonths(n));
    }

    /** Working days after {@code from} up to and with {@code to}; negative when {@code to} is earlier. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    private LocalDate orNextWorkingDay(LocalDate day) {
        LocalDate next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private DueDate due(LocalDate start, LocalDate date) {
        // the start day is not counted, so its own year does not matter when the count begins on 1 January
        int first = Math.min(start.plusDays(1).getYear(), date.getYear());
        for (int year = first; year <= date.getYear(); year++) {
            if (!isOfficial(year)) {
                return new DueDate(date, true);
            }
        }
        return new DueDate(date, false);
    }

    private boolean isOfficial(int year) {
        YearNotice notice = years.get(year);
        return notice != null && !notice.provisional();
    }

    private static void requireNotNegative(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("a time limit is not negative: " + n);
        }
    }
}
