package org.xiaohao.notice;

import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Gathers what waits for one person into one mail when its hour has come. */
@Service
class Digests implements SchedulingConfigurer {

    private final DigestStore store;
    private final DigestTimes times;
    private final NoticeSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    Digests(
            DigestStore store,
            DigestTimes times,
            NoticeSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.times = times;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::gather, settings.poll());
    }

    void gather() {
        Instant now = clock.instant();
        if (times.isOpen(now)) {
            store.waiting(now).forEach(recipient -> transaction.executeWithoutResult(status -> gather(recipient, now)));
        }
    }

    private void gather(String recipient, Instant now) {
        DigestStore.Digest digest = store.of(recipient, "digest-" + DigestTimes.day(now), now);
        if (!digest.open()) {
            // it left a moment before this notice came: nobody gets a second one on the same day
            store.postpone(recipient, now, times.afterToday(now));
        } else if (store.attach(digest.id(), recipient, now) == 0) {
            store.removeEmpty(digest.id());
        }
    }
}
