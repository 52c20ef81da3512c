package org.xiaohao.process.step;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.xiaohao.calendar.DueDate;
import org.xiaohao.calendar.Span;
import org.xiaohao.calendar.WorkingCalendar;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.process.Term;
import org.xiaohao.process.release.DeadlineTable;
import org.xiaohao.process.release.ModelProperties;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.supervision.ClockKind;
import org.xiaohao.supervision.Clocks;
import org.xiaohao.supervision.Limit;

/** Turns the limits that a diagram declares into clocks: how many days from the table, which date from the calendar. */
@Component
public class Limits {

    /** An approved extension moves what the plan and the desk set; what a law sets, only the law extends. */
    private static final Set<ClockKind> EXTENDABLE = EnumSet.of(ClockKind.PLAN, ClockKind.TASK);

    private final DeadlineTable table;
    private final WorkingCalendar calendar;
    private final Clocks clocks;
    private final Cases cases;
    private final DueDates dueDates;
    private final RowDates rowDates;
    private final Clock clock;

    Limits(
            @Lazy DeadlineTable table,
            WorkingCalendar calendar,
            Clocks clocks,
            Cases cases,
            DueDates dueDates,
            RowDates rowDates,
            Clock clock) {
        this.dueDates = dueDates;
        this.rowDates = rowDates;
        this.table = table;
        this.calendar = calendar;
        this.clocks = clocks;
        this.cases = cases;
        this.clock = clock;
    }

    /** Starts the clock of a new task and shows its end as the task's due date. */
    void begin(TaskFacts facts) {
        limit(facts, facts.properties().text("deadline")).ifPresent(limit -> {
            Span span = namedDay(facts)
                    .or(() -> rowDates.next(facts.number(), facts.properties()))
                    .orElse(limit.span());
            var ofTask = new Limit(
                    ClockKind.TASK, limit.rule(), facts.task().getName(), span, limit.source(), facts.charged());
            var started = clocks.start(facts.number(), ofTask, facts.task().getId());
            dueDates.set(facts.task(), started.dueAt());
        });
    }

    /** The day that an answer of the case has named for this task. */
    private Optional<Span> namedDay(TaskFacts facts) {
        return names(facts.properties(), "dueOn")
                .map(key -> cases.find(facts.number()).orElseThrow().facts().get(key))
                .filter(Objects::nonNull)
                .map(day -> Span.on(LocalDate.parse(day.toString())))
                .findFirst();
    }

    void end(String taskId) {
        clocks.stopTask(taskId);
    }

    /** What completing this task does to the clocks of the whole case. */
    void passed(TaskFacts facts, Map<String, Object> answers) {
        passed(facts.number(), facts.deploymentId(), facts.properties(), answers);
    }

    /** Starts, stops, halts, frees and extends the limits that an element of a diagram names. */
    public void passed(
            ProblemNumber number, String deploymentId, ModelProperties properties, Map<String, Object> answers) {
        names(properties, "endsLimit").forEach(rule -> clocks.stopRule(number, rule));
        names(properties, "startsLimit")
                .flatMap(rule -> limit(deploymentId, cases.find(number).orElseThrow(), rule).stream())
                .forEach(limit -> clocks.start(number, limit, null));
        names(properties, "pausesLimits").forEach(reason -> clocks.pause(number, reason));
        names(properties, "resumesLimits").forEach(reason -> clocks.resume(number, reason));
        names(properties, "extendsLimits")
                .map(key -> answers.getOrDefault(
                        key, cases.find(number).orElseThrow().facts().get(key)))
                .filter(Objects::nonNull)
                .forEach(days -> clocks.extend(number, EXTENDABLE, Integer.parseInt(days.toString())));
    }

    /** The last day of a limit that begins today; empty when the table sets none. */
    private Optional<Limit> limit(TaskFacts facts, String rule) {
        return limit(facts.deploymentId(), cases.find(facts.number()).orElseThrow(), rule);
    }

    public Optional<Limit> limit(String deploymentId, CaseFile file, String rule) {
        return table.find(deploymentId, file.type(), file.subtype(), rule)
                .map(row -> new Limit(
                        row.kind(),
                        rule,
                        row.name(),
                        span(row.term()),
                        row.term().source()));
    }

    public DueDate lastDay(Limit limit) {
        return calendar.due(limit.span());
    }

    private Span span(Term term) {
        return new Span(
                LocalDate.now(clock),
                term.length(),
                switch (term.unit()) {
                    case "workingDay" -> Span.Unit.WORKING_DAY;
                    case "calendarDay" -> Span.Unit.CALENDAR_DAY;
                    case "month" -> Span.Unit.MONTH;
                    default -> throw new IllegalStateException("no such unit of time: " + term.unit());
                });
    }

    private static Stream<String> names(ModelProperties properties, String property) {
        return Arrays.stream(properties.text(property).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }
}
