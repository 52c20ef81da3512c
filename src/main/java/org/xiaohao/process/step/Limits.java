package org.xiaohao.process.step;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.xiaohao.calendar.DueDate;
import org.xiaohao.calendar.WorkingCalendar;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.process.Term;
import org.xiaohao.process.release.DeadlineTable;
import org.xiaohao.supervision.ClockKind;
import org.xiaohao.supervision.Clocks;
import org.xiaohao.supervision.Limit;

/** Turns the limits that a diagram declares into clocks: how many days from the table, which date from the calendar. */
@Component
public class Limits {

    private final DeadlineTable table;
    private final WorkingCalendar calendar;
    private final Clocks clocks;
    private final Cases cases;
    private final Clock clock;

    Limits(@Lazy DeadlineTable table, WorkingCalendar calendar, Clocks clocks, Cases cases, Clock clock) {
        this.table = table;
        this.calendar = calendar;
        this.clocks = clocks;
        this.cases = cases;
        this.clock = clock;
    }

    /** Starts the clock of a new task and shows its end as the task's due date. */
    void begin(TaskFacts facts) {
        limit(facts, facts.properties().text("deadline")).ifPresent(limit -> {
            var ofTask = new Limit(ClockKind.TASK, limit.rule(), facts.task().getName(), limit.due(), limit.source());
            clocks.start(facts.number(), ofTask, facts.task().getId());
            facts.task().setDueDate(Date.from(limit.due().end()));
        });
    }

    void end(String taskId) {
        clocks.stopTask(taskId);
    }

    /** Starts and stops the limits of the whole case that hang on the completion of this task. */
    void passed(TaskFacts facts) {
        rules(facts, "endsLimit").forEach(rule -> clocks.stopRule(facts.number(), rule));
        rules(facts, "startsLimit")
                .flatMap(rule -> limit(facts, rule).stream())
                .forEach(limit -> clocks.start(facts.number(), limit, null));
    }

    /** The last day of a limit that begins today; empty when the table sets none. */
    public Optional<Limit> limit(TaskFacts facts, String rule) {
        return limit(facts.deploymentId(), cases.find(facts.number()).orElseThrow(), rule);
    }

    public Optional<Limit> limit(String deploymentId, CaseFile file, String rule) {
        return table.find(deploymentId, file.type(), file.subtype(), rule)
                .map(row -> new Limit(
                        row.kind(),
                        rule,
                        row.name(),
                        due(row.term()),
                        row.term().source()));
    }

    private DueDate due(Term term) {
        LocalDate today = LocalDate.now(clock);
        return switch (term.unit()) {
            case "workingDay" -> calendar.plusWorkingDays(today, term.length());
            case "calendarDay" -> calendar.plusCalendarDays(today, term.length());
            case "month" -> calendar.plusMonths(today, term.length());
            default -> throw new IllegalStateException("no such unit of time: " + term.unit());
        };
    }

    private static java.util.stream.Stream<String> rules(TaskFacts facts, String property) {
        return Arrays.stream(facts.properties().text(property).split(","))
                .map(String::strip)
                .filter(r -> !r.isEmpty());
    }
}
