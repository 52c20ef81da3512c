package org.xiaohao.supervision;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.xiaohao.problem.OverdueLimits;
import org.xiaohao.shared.ProblemNumber;

/** Tells what became of the limits of a case: those that run, those that were kept and those that were not. */
@Service
public class LimitHistory implements OverdueLimits {

    private final ClockStore store;
    private final Clock clock;

    LimitHistory(ClockStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Those that run and those that have stopped, the earliest end first. */
    public List<CaseClock> all(ProblemNumber number) {
        return store.all(number);
    }

    /** The limit of the decision itself is the leader's own: it says nothing about the case. */
    @Override
    public List<String> of(ProblemNumber number, String decidedTask) {
        return all(number).stream()
                .filter(each ->
                        each.isRunning() && !each.isPaused() && each.dueAt().isBefore(clock.instant()))
                .filter(each -> !decidedTask.equals(each.taskId()))
                .map(CaseClock::name)
                .toList();
    }
}
