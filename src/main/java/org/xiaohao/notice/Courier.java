package org.xiaohao.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries what waits for one way: claimed and marked first, sent outside any transaction, marked again. A crash
 * between the marks leaves a row that is sent again under the same id. Each way has its own, so that a slow one never
 * holds up another.
 */
class Courier {

    /** Hands one notice over. */
    interface Sending {
        void send(QueuedNotice queued) throws Exception;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private final Channel channel;
    private final Sending sending;
    private final OutboxStore store;
    private final Delivered delivered;
    private final Duration lease;
    private final Clock clock;

    Courier(
            Channel channel,
            Sending sending,
            OutboxStore store,
            Delivered delivered,
            NoticeSettings settings,
            Clock clock) {
        this.channel = channel;
        this.sending = sending;
        this.store = store;
        this.delivered = delivered;
        this.lease = settings.lease();
        this.clock = clock;
    }

    /** Sends until nothing waits or one fails: a server that is down is not asked again for every notice. */
    void sendWaiting() {
        Optional<QueuedNotice> next = claim();
        while (next.isPresent() && send(next.get())) {
            next = claim();
        }
    }

    private Optional<QueuedNotice> claim() {
        Instant now = clock.instant();
        return store.claim(channel, now, now.minus(lease));
    }

    private boolean send(QueuedNotice queued) {
        try {
            sending.send(queued);
        } catch (InterruptedException e) {
            // the application stops; the row stays marked as being sent and is sent again when its lease ends
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            return failed(queued, Failure.of(e));
        }
        delivered.mark(queued);
        return true;
    }

    private boolean failed(QueuedNotice queued, Failure failure) {
        if (failure.isFinal() || queued.attempts() > PAUSES.size()) {
            store.failed(queued.id(), failure);
            LOG.error("notice {} of {} cannot be sent: {}", queued.id(), queued.subject(), failure.code());
            return failure.isFinal();
        }
        Duration pause = PAUSES.get(queued.attempts() - 1);
        store.again(queued.id(), clock.instant().plus(pause), failure);
        LOG.warn("notice {} not sent ({}), next try in {}", queued.id(), failure.code(), pause);
        return false;
    }
}
