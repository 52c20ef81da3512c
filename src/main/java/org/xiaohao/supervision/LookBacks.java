package org.xiaohao.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.xiaohao.calendar.WorkingCalendar;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.Rows;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.supervision.LookBack.Outcome;
import org.xiaohao.supervision.LookBack.Reason;

/** Plans what is looked at again after a closing, and keeps what it came to. */
@Service
public class LookBacks {

    /** Column of a dated row, see the rule book: what was promised for a day. */
    private static final String PROMISED = "dueOn";

    private static final int LISTED = 500;

    private final LookBackStore store;
    private final LookBackSettings settings;
    private final Cases cases;
    private final Rows rows;
    private final WorkingCalendar calendar;
    private final Clock clock;

    LookBacks(
            LookBackStore store,
            LookBackSettings settings,
            Cases cases,
            Rows rows,
            WorkingCalendar calendar,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.cases = cases;
        this.rows = rows;
        this.calendar = calendar;
        this.clock = clock;
    }

    public List<LookBack> of(ProblemNumber number) {
        return store.of(number);
    }

    /** The latest five hundred, open ones first. */
    public List<LookBack> all() {
        return store.all(LISTED);
    }

    @EventListener(condition = "#event.kind() == 'step.close'")
    void plan(CaseEvent event) {
        CaseFile file = cases.find(event.number()).orElseThrow();
        if (file.result() == null || !file.result().isOfSubstance()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        settings.days().forEach(days -> plan(file, Reason.FIXED, today.plusDays(days)));
        promised(file.number()).filter(day -> day.isAfter(today)).forEach(day -> plan(file, Reason.PROMISE, day));
    }

    /** A look ends when the visit was content, or when the office does not see a rebound. */
    @EventListener(condition = "#event.kind() == 'step.lookBack' or #event.kind() == 'step.denyRebound'")
    void visited(CaseEvent event) {
        var last = cases.steps(event.number()).stream()
                .reduce((first, second) -> second)
                .orElseThrow();
        boolean stands = last.step().equals("denyRebound")
                || "true".equals(last.answers().get("lookBackHeld"));
        if (stands) {
            store.end(event.number(), Outcome.HELD, false, clock.instant());
        }
    }

    /** What was planned for a result that did not last is planned anew at its next closing. */
    @EventListener(condition = "#event.kind() == 'step.reopen'")
    void reopened(CaseEvent event) {
        boolean found = event.references().containsKey("task");
        store.end(event.number(), found ? Outcome.REBOUND : Outcome.LAPSED, false, clock.instant());
        store.end(event.number(), Outcome.LAPSED, true, clock.instant());
    }

    private Stream<LocalDate> promised(ProblemNumber number) {
        return rows.kinds(number).stream()
                .flatMap(kind -> rows.of(number, kind).stream())
                .map(row -> row.values().get(PROMISED))
                .filter(Objects::nonNull)
                .map(day -> LocalDate.parse(day.toString()))
                .distinct();
    }

    void plan(CaseFile file, Reason reason, LocalDate day) {
        store.plan(file.number(), reason, calendar.plusCalendarDays(day, 0).date(), clock.instant());
    }
}
