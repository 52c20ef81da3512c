package org.xiaohao.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The official years as they are known at one time; it never changes. Pure: it knows no clock and no database. */
final class Years {

    private final Map<Integer, YearNotice> years;

    Years(Collection<YearNotice> notices) {
        this.years = notices.stream().collect(Collectors.toUnmodifiableMap(YearNotice::year, Function.identity()));
    }

    List<YearNotice> notices() {
        return years.values().stream()
                .sorted(Comparator.comparing(YearNotice::year))
                .toList();
    }

    boolean isWorkingDay(LocalDate day) {
        YearNotice notice = years.get(day.getYear());
        return notice == null ? !YearNotice.isWeekend(day) : notice.isWorkingDay(day);
    }

    DueDate plusWorkingDays(LocalDate start, int n) {
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

    DueDate plusCalendarDays(LocalDate start, int n) {
        requireNotNegative(n);
        return due(start, orNextWorkingDay(start.plusDays(n)));
    }

    DueDate plusMonths(LocalDate start, int n) {
        requireNotNegative(n);
        return due(start, start.plusMonths(n));
    }

    DueDate on(LocalDate day) {
        return new DueDate(day, !isOfficial(day.getYear()));
    }

    int workingDaysBetween(LocalDate from, LocalDate to) {
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
