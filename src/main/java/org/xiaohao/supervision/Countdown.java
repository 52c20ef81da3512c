package org.xiaohao.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.xiaohao.calendar.DueDate;
import org.xiaohao.calendar.WorkingCalendar;

/** Counts the working days of a clock: what is left, when its light turns, when it ends after it stood still. */
@Component
class Countdown {

    /** Yellow from here on: one working day, or a fifth of the time, is left. */
    private static final double LATE_SHARE = 0.8;

    private final WorkingCalendar calendar;
    private final Clock clock;

    Countdown(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    Remaining of(CaseClock each) {
        Instant now = each.stoppedAt() == null ? clock.instant() : each.stoppedAt();
        return of(each.dueAt(), yellowFrom(each), each.provisional(), each.isPaused(), now);
    }

    Remaining of(Instant dueAt, Instant yellowFrom, boolean provisional, boolean paused, Instant now) {
        LocalDate today = day(now);
        LocalDate due = day(dueAt);
        int days = due.isBefore(today)
                ? -calendar.workingDaysBetween(due, today)
                : calendar.workingDaysBetween(today, due);
        Light light = now.isAfter(dueAt) ? Light.RED : now.isBefore(yellowFrom) ? Light.GREEN : Light.YELLOW;
        return new Remaining(dueAt, days, paused ? Light.GREY : light, provisional);
    }

    Instant yellowFrom(CaseClock each) {
        long whole = Duration.between(each.startedAt(), each.dueAt()).toMillis();
        Instant late = each.startedAt().plusMillis((long) (LATE_SHARE * whole));
        LocalDate due = day(each.dueAt());
        LocalDate day = due;
        while (calendar.workingDaysBetween(day.minusDays(1), due) <= 1) {
            day = day.minusDays(1);
        }
        Instant lastWorkingDay = day.atStartOfDay(clock.getZone()).toInstant();
        return late.isBefore(lastWorkingDay) ? late : lastWorkingDay;
    }

    /** The working days after the day of {@code moment}, today included. */
    int workingDaysSince(Instant moment) {
        return calendar.workingDaysBetween(day(moment), day(clock.instant()));
    }

    /** The clock with its end moved by so many working days; it runs again. */
    CaseClock later(CaseClock each, int workingDays) {
        LocalDate due = day(each.dueAt());
        var later =
                workingDays == 0 ? new DueDate(due, each.provisional()) : calendar.plusWorkingDays(due, workingDays);
        return each.dueAt(later.end(), later.provisional());
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
