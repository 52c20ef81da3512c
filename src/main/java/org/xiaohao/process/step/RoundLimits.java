package org.xiaohao.process.step;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.xiaohao.calendar.DueDate;
import org.xiaohao.calendar.WorkingCalendar;
import org.xiaohao.process.release.DeadlineTable;
import org.xiaohao.round.Round;
import org.xiaohao.round.Rounds;
import org.xiaohao.shared.TypeCode;

/**
 * The limits of a round. A clock belongs to a case, so here the task's due date is all there is: the day of the round
 * for those who are asked, the days of the table for those who ask.
 */
@Component
class RoundLimits {

    /** Property of a task that ends with the round's own day. */
    private static final String OF_THE_ROUND = "endsWithRound";
    /** The table is asked without a type: a round is none of the nine. */
    private static final TypeCode NO_TYPE = new TypeCode("round");

    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private final Rounds rounds;
    private final DeadlineTable table;
    private final WorkingCalendar calendar;
    private final Clock clock;

    RoundLimits(Rounds rounds, @Lazy DeadlineTable table, WorkingCalendar calendar, Clock clock) {
        this.rounds = rounds;
        this.table = table;
        this.calendar = calendar;
        this.clock = clock;
    }

    void begin(TaskFacts facts) {
        LocalDate day = facts.properties().isTrue(OF_THE_ROUND)
                ? rounds.find(facts.number()).orElseThrow().dueOn()
                : ofTheTable(facts);
        facts.task().setDueDate(Date.from(end(day)));
    }

    /** When the time of those who are asked is over. */
    Date over(Round round) {
        return Date.from(end(round.dueOn()));
    }

    /** The morning one working day before the end, or of the last day when that is today or over. */
    Date reminder(Round round) {
        LocalDate day = round.dueOn().minusDays(1);
        while (!calendar.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        LocalDate last = day.isAfter(LocalDate.now(clock)) ? day : round.dueOn();
        return Date.from(last.atTime(MORNING).atZone(DueDate.ZONE).toInstant());
    }

    private LocalDate ofTheTable(TaskFacts facts) {
        String rule = facts.properties().text("deadline");
        var row = table.find(facts.deploymentId(), NO_TYPE, "", rule)
                .orElseThrow(() -> new IllegalStateException("no limit " + rule));
        return calendar.plusWorkingDays(LocalDate.now(clock), row.term().length())
                .date();
    }

    private static Instant end(LocalDate day) {
        return new DueDate(day, false).end();
    }
}
