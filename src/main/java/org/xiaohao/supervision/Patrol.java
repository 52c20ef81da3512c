package org.xiaohao.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.xiaohao.problem.Cases;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.ProblemNumber;

/**
 * Goes round the running clocks and tells of each threshold once. It moves no token: what a passed limit does to the way
 * of a case is drawn. One case is one transaction, so that what fails in one leaves the others alone.
 */
@Service
public class Patrol implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(Patrol.class);

    private final Thresholds thresholds;
    private final Cases cases;
    private final PatrolSettings settings;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Patrol(
            Thresholds thresholds,
            Cases cases,
            PatrolSettings settings,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.thresholds = thresholds;
        this.cases = cases;
        this.settings = settings;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(this::round, settings.every(), settings.every()));
    }

    /** Tells everything that is due now; gives back how many thresholds that were. */
    public int round() {
        int told = 0;
        String last = "";
        List<ProblemNumber> due = thresholds.cases(clock.instant(), last, settings.batch());
        while (!due.isEmpty()) {
            for (ProblemNumber number : due) {
                told += tried(number);
                last = number.value();
            }
            due = thresholds.cases(clock.instant(), last, settings.batch());
        }
        return told;
    }

    /** Tells what is due of one case, in a transaction of its own or in that of the caller. */
    public int visit(ProblemNumber number) {
        return transaction.execute(status -> tell(number));
    }

    private int tried(ProblemNumber number) {
        try {
            return visit(number);
        } catch (RuntimeException e) {
            LOG.error("limits of {} not told, tried again in {}", number, settings.every(), e);
            return 0;
        }
    }

    /** A case on which somebody works at this moment, or another node, is left for the next round. */
    private int tell(ProblemNumber number) {
        return cases.tryLock(number)
                .map(file -> tell(number, Threshold.WARNED) + tell(number, Threshold.BREACHED))
                .orElse(0);
    }

    private int tell(ProblemNumber number, Threshold threshold) {
        Instant now = clock.instant();
        List<CaseClock> passed = thresholds.mark(number, threshold, now);
        passed.forEach(each ->
                events.publishEvent(new CaseEvent(number, threshold.event(), Actor.SYSTEM, now, each.references())));
        return passed.size();
    }
}
