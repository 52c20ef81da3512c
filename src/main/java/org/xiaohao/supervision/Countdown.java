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

    DueDate due(Limit limit) {
        return calendar.due(limit.span());
    }

    /** The clock with its end counted by the calendar as it is now: its span, then the days by which it was put off. */
    CaseClock counted(CaseClock each) {
        Reckoning reckoning = each.reckoning();
        int paused = reckoning.stood().stream()
                .mapToInt(stand -> calendar.workingDaysBetween(stand.from(), stand.to()))
                .sum();
        DueDate due = calendar.due(reckoning.span());
        int later = paused + reckoning.extendedDays();
        return each.reckonedBy(reckoning.pausedFor(paused)).endingOn(later == 0 ? due : putOff(due, later));
    }

    private DueDate putOff(DueDate due, int workingDays) {
        DueDate later = calendar.plusWorkingDays(due.date(), workingDays);
        return new DueDate(later.date(), due.provisional() || later.provisional());
    }

    /** The clock goes on today; the days on which it stood put its end off. */
    CaseClock goingOn(CaseClock each) {
        var reckoning = each.reckoning().stood(day(each.pausedAt()), day(clock.instant()));
        return counted(each.reckonedBy(reckoning).goingOn());
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
