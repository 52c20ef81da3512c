package org.xiaohao.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Says which days are working days and which date is n days away. All rooms share one; when the official years are read
 * again it follows them from one answer to the next.
 */
public class WorkingCalendar {

    private volatile Years years;

    public WorkingCalendar(Collection<YearNotice> notices) {
        this.years = new Years(notices);
    }

    void follow(Collection<YearNotice> notices) {
        years = new Years(notices);
    }

    /** The years that have a file, oldest first. */
    public List<YearNotice> notices() {
        return years.notices();
    }

    /** In a year without any notice the plain week decides; whoever counts through it gets a provisional date. */
    public boolean isWorkingDay(LocalDate day) {
        return years.isWorkingDay(day);
    }

    /** The n-th working day after {@code start}; the start day is not counted. */
    public DueDate plusWorkingDays(LocalDate start, int n) {
        return years.plusWorkingDays(start, n);
    }

    /** The n-th day after {@code start}, moved to the next working day when it is none. */
    public DueDate plusCalendarDays(LocalDate start, int n) {
        return years.plusCalendarDays(start, n);
    }

    /** The same day number n months later, or the last day of a month that is too short; it does not roll. */
    public DueDate plusMonths(LocalDate start, int n) {
        return years.plusMonths(start, n);
    }

    /** The last day of a limit. */
    public DueDate due(Span span) {
        Years now = years;
        return switch (span.unit()) {
            case WORKING_DAY -> now.plusWorkingDays(span.first(), span.length());
            case CALENDAR_DAY -> now.plusCalendarDays(span.first(), span.length());
            case MONTH -> now.plusMonths(span.first(), span.length());
            case FIXED_DAY -> now.on(span.first());
        };
    }

    /** Working days after {@code from} up to and with {@code to}; negative when {@code to} is earlier. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return years.workingDaysBetween(from, to);
    }
}
