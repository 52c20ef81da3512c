package org.xiaohao.desk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.xiaohao.calendar.YearNotice;

/** The twelve months of a year, week by week from Monday. */
record YearGrid(YearNotice notice, List<Month> months) {

    /** @param weeks seven days each */
    record Month(String name, List<List<Day>> weeks) {}

    /**
     * @param text number of the day; empty where the week belongs to another month
     * @param mark what differs from the plain week: 休 or 班
     */
    record Day(String text, String css, String mark) {}

    static YearGrid of(YearNotice notice) {
        return new YearGrid(
                notice,
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> month(notice, YearMonth.of(notice.year(), month)))
                        .toList());
    }

    private static Month month(YearNotice notice, YearMonth month) {
        List<List<Day>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!monday.isAfter(month.atEndOfMonth())) {
            weeks.add(monday.datesUntil(monday.plusDays(7))
                    .map(day -> day(notice, month, day))
                    .toList());
            monday = monday.plusDays(7);
        }
        return new Month(month.getMonthValue() + "月", weeks);
    }

    private static Day day(YearNotice notice, YearMonth month, LocalDate day) {
        if (!YearMonth.from(day).equals(month)) {
            return new Day("", "", "");
        }
        String text = String.valueOf(day.getDayOfMonth());
        if (notice.makeUpWorkingDays().contains(day)) {
            return new Day(text, "made-up", "班");
        }
        if (notice.daysOff().contains(day)) {
            return new Day(text, "off", "休");
        }
        return new Day(text, YearNotice.isWeekend(day) ? "weekend" : "", "");
    }

    /** The days in words, for who cannot see the grid, e.g. 10-01. */
    public List<String> daysOff() {
        return days(notice.daysOff());
    }

    public List<String> makeUpWorkingDays() {
        return days(notice.makeUpWorkingDays());
    }

    private static List<String> days(Set<LocalDate> days) {
        return days.stream().sorted().map(day -> day.toString().substring(5)).toList();
    }
}
