package org.xiaohao.supervision;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.xiaohao.problem.Cases;
import org.xiaohao.shared.ProblemNumber;

/** Counts the end of every running clock again. One case is one transaction; what fails in one leaves the others. */
@Component
class Recount {

    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);

    /** @param complete whether no case failed */
    record Outcome(List<MovedLimit> moved, boolean complete) {}

    private final Clocks clocks;
    private final ClockStore store;
    private final Thresholds thresholds;
    private final Countdown countdown;
    private final Cases cases;
    private final TransactionOperations transaction;

    Recount(
            Clocks clocks,
            ClockStore store,
            Thresholds thresholds,
            Countdown countdown,
            Cases cases,
            TransactionOperations transaction) {
        this.clocks = clocks;
        this.store = store;
        this.thresholds = thresholds;
        this.countdown = countdown;
        this.cases = cases;
        this.transaction = transaction;
    }

    Outcome all() {
        List<MovedLimit> moved = new ArrayList<>();
        boolean complete = true;
        // looked at without a lock first: most cases have nothing to change
        for (ProblemNumber number : changed(store.running(), thresholds.yellow(null)).stream()
                .map(CaseClock::number)
                .distinct()
                .toList()) {
            try {
                moved.addAll(transaction.execute(status -> of(number)));
            } catch (RuntimeException e) {
                LOG.error("limits of {} not counted again", number, e);
                complete = false;
            }
        }
        return new Outcome(moved, complete);
    }

    private List<MovedLimit> of(ProblemNumber number) {
        cases.lock(number);
        List<MovedLimit> moved = new ArrayList<>();
        for (CaseClock before : changed(clocks.running(number), thresholds.yellow(number))) {
            CaseClock after = countdown.counted(before);
            clocks.moved(after);
            moved.add(MovedLimit.between(before, after));
        }
        return moved.stream().filter(MovedLimit::isOne).toList();
    }

    /** Those that end on another day, are provisional no longer, or turn yellow at another moment. */
    private List<CaseClock> changed(List<CaseClock> running, Map<UUID, Instant> yellow) {
        return running.stream()
                .filter(each -> {
                    CaseClock counted = countdown.counted(each);
                    return MovedLimit.between(each, counted).isOne()
                            || !second(countdown.yellowFrom(counted)).equals(second(yellow.get(each.id())));
                })
                .toList();
    }

    /** The database keeps fewer digits than the clock. */
    private static Instant second(Instant moment) {
        return moment == null ? Instant.EPOCH : moment.truncatedTo(ChronoUnit.SECONDS);
    }
}
