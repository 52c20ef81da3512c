package org.xiaohao.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The State Council's holiday notice for one year, as kept in {@code config/calendar/<year>.json}.
 *
 * @param provisional true while the notice is not published
 * @param notice document number; required unless provisional
 * @param daysOff days without work, on weekdays or weekends
 * @param makeUpWorkingDays weekend days on which one works instead
 */
public record YearNotice(
        int year,
        boolean provisional,
        String notice,
        String source,
        String note,
        Set<LocalDate> daysOff,
        Set<LocalDate> makeUpWorkingDays) {

    public YearNotice {
        if (daysOff == null || makeUpWorkingDays == null) {
            throw new IllegalArgumentException("缺少 daysOff 或 makeUpWorkingDays");
        }
        daysOff = Set.copyOf(daysOff);
        makeUpWorkingDays = Set.copyOf(makeUpWorkingDays);
        if (!provisional && (notice == null || notice.isBlank())) {
            throw new IllegalArgumentException("已公布的年份须写明文号（notice）");
        }
        for (LocalDate day : daysOff) {
            requireInYear(day, year);
            if (makeUpWorkingDays.contains(day)) {
                throw new IllegalArgumentException(day + " 既是放假日又是上班日");
            }
        }
        for (LocalDate day : makeUpWorkingDays) {
            requireInYear(day, year);
            if (!isWeekend(day)) {
                throw new IllegalArgumentException(day + " 不是周末，不必调休");
            }
        }
    }

    /** Whether one works on a day of this year. */
    public boolean isWorkingDay(LocalDate day) {
        return makeUpWorkingDays.contains(day) || !isWeekend(day) && !daysOff.contains(day);
    }

    public static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void requireInYear(LocalDate day, int year) {
        if (day.getYear() != year) {
            throw new IllegalArgumentException(day + " 不在 " + year + " 年");
        }
    }
}
