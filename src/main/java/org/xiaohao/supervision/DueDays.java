package org.xiaohao.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.xiaohao.calendar.Span;
import org.xiaohao.calendar.WorkingCalendar;

/** Writes the last day of a limit, the same on every screen, in every form and mail. */
@Component
public class DueDays {

    private final Clocks clocks;
    private final WorkingCalendar calendar;
    private final Clock clock;

    DueDays(Clocks clocks, WorkingCalendar calendar, Clock clock) {
        this.clocks = clocks;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * The last day of a task.
     *
     * @param end as the task itself knows it, for one without a clock; {@code null} gives an empty text
     */
    public String ofTask(String taskId, Instant end) {
        return clocks.runningOfTask(taskId)
                .map(CaseClock::dueWords)
                .orElseGet(() -> end == null ? "" : named(LocalDate.ofInstant(end, clock.getZone())));
    }

    /** A day that somebody has named. */
    public String named(LocalDate day) {
        return calendar.due(Span.on(day)).words();
    }
}
