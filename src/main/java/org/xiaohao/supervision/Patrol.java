package org.xiaohao.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
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
    private volatile boolean open;

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
        tasks.addFixedDelayTask(new FixedDelayTask(this::roundWhenOpen, settings.every(), settings.every()));
    }

    /** Not before the house is open: at its first start it still tells the stories of its demo cases. */
    @EventListener(ApplicationReadyEvent.class)
    void opened() {
        open = true;
    }

    private void roundWhenOpen() {
        if (open) {
            round();
        }
    }

    /** Tells everything that is due now; gives back how many thresholds that were. */
    public int round() {
        ExecutorService workers = Executors.newFixedThreadPool(settings.workers());
        try {
            int told = 0;
            List<ProblemNumber> due = due("");
            while (!due.isEmpty()) {
                told += told(due, workers);
                due = due(due.get(due.size() - 1).value());
            }
            return told;
        } finally {
            workers.shutdown();
        }
    }

    private List<ProblemNumber> due(String last) {
        return thresholds.cases(clock.instant(), last, settings.batch());
    }

    private int told(List<ProblemNumber> due, ExecutorService workers) {
        return due.stream().map(number -> CompletableFuture.supplyAsync(() -> tried(number), workers)).toList().stream()
                .mapToInt(CompletableFuture::join)
                .sum();
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
