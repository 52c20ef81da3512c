package org.xiaohao.round;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.xiaohao.calendar.WorkingCalendar;

/** Has the dispatch of a month opened on its first working day. */
@Component
class DispatchSchedule implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(DispatchSchedule.class);
    private static final Duration FIRST = Duration.ofMinutes(2);

    private final DispatchOpening opening;
    private final WorkingCalendar calendar;
    private final RoundSettings settings;
    private final Clock clock;

    DispatchSchedule(DispatchOpening opening, WorkingCalendar calendar, RoundSettings settings, Clock clock) {
        this.opening = opening;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (settings.dispatch()) {
            tasks.addFixedDelayTask(new FixedDelayTask(this::openWhenDue, settings.poll(), FIRST));
        }
    }

    void openWhenDue() {
        LocalDate today = LocalDate.now(clock);
        if (isDue(today, LocalTime.now(clock))) {
            opening.open(YearMonth.from(today)).ifPresent(round -> LOG.info("dispatch {} opened", round.number()));
        }
    }

    /** On the first working day, or soon after it when the application was down on that day. */
    boolean isDue(LocalDate today, LocalTime now) {
        LocalDate first = today.withDayOfMonth(1);
        while (!calendar.isWorkingDay(first)) {
            first = first.plusDays(1);
        }
        int late = calendar.workingDaysBetween(first, today);
        boolean inTime = !today.isBefore(first) && late <= settings.dispatchWithin() && calendar.isWorkingDay(today);
        return inTime && !now.isBefore(settings.dispatchFrom());
    }
}
