package org.xiaohao.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.xiaohao.calendar.WorkingCalendar;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.supervision.LookBack.Outcome;
import org.xiaohao.supervision.LookBack.Reason;

/** Plans what is looked at again after a closing, and keeps what it came to. */
@Service
public class LookBacks {

    private static final int LISTED = 500;

    private final LookBackStore store;
    private final LookBackSettings settings;
    private final Cases cases;
    private final WorkingCalendar calendar;
    private final Clock clock;

    LookBacks(LookBackStore store, LookBackSettings settings, Cases cases, WorkingCalendar calendar, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.cases = cases;
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

    /** Plans a look at each of these days that lies after the closing; the rule book says which days were promised. */
    public void promised(CaseFile file, Collection<LocalDate> days) {
        LocalDate closing = LocalDate.ofInstant(file.closedAt(), clock.getZone());
        days.stream().filter(day -> day.isAfter(closing)).forEach(day -> plan(file, Reason.PROMISE, day));
    }

    void plan(CaseFile file, Reason reason, LocalDate day) {
        store.plan(file.number(), reason, calendar.plusCalendarDays(day, 0).date(), clock.instant());
    }
}
