package org.xiaohao.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.xiaohao.problem.Stage;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.ProblemNumber;

/** Begins what is due to be looked at again, each once; one case is one transaction. */
@Service
public class LookBackRound implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(LookBackRound.class);
    private static final int BATCH = 200;

    private final LookBackStore store;
    private final LookBackLot lot;
    private final LookBackSettings settings;
    private final Cases cases;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile boolean open;

    LookBackRound(
            LookBackStore store,
            LookBackLot lot,
            LookBackSettings settings,
            Cases cases,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.lot = lot;
        this.settings = settings;
        this.cases = cases;
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

    /** Draws the lot when a month has begun, and begins what is due. */
    public void round() {
        draw();
        List<ProblemNumber> due = due("");
        while (!due.isEmpty()) {
            due.forEach(this::tried);
            due = due(due.get(due.size() - 1).value());
        }
    }

    private List<ProblemNumber> due(String last) {
        return store.due(LocalDate.now(clock), last, BATCH);
    }

    /** What fails in the lot does not keep anybody from looking again. */
    private void draw() {
        try {
            lot.drawWhenDue();
        } catch (RuntimeException e) {
            LOG.error("lot of the month not drawn, tried again in {}", settings.every(), e);
        }
    }

    /** Begins what is due of one case; gives back whether anything was. */
    public boolean visit(ProblemNumber number) {
        return Boolean.TRUE.equals(transaction.execute(status -> cases.tryLock(number)
                .filter(file -> file.stage() == Stage.CLOSED)
                .map(file -> begin(number))
                .orElse(false)));
    }

    private void tried(ProblemNumber number) {
        try {
            visit(number);
        } catch (RuntimeException e) {
            LOG.error("look back at {} not begun, tried again in {}", number, settings.every(), e);
        }
    }

    private boolean begin(ProblemNumber number) {
        if (store.of(number).stream().anyMatch(each -> each.begunAt() != null && each.endedAt() == null)) {
            return false;
        }
        List<LookBack> begun = store.begin(number, LocalDate.now(clock), clock.instant());
        begun.stream().findFirst().ifPresent(first -> {
            Map<String, String> references = Map.of(
                    "lookBack", first.id().toString(), "reason", first.reason().name());
            events.publishEvent(new CaseEvent(number, "lookBack.due", Actor.SYSTEM, clock.instant(), references));
        });
        return !begun.isEmpty();
    }
}
