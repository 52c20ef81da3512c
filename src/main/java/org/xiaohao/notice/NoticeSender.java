package org.xiaohao.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;

/**
 * Sends what the outbox holds: claimed and marked first, sent outside any transaction, marked again. A crash between
 * the marks leaves a row that is sent again under the same Message-ID.
 */
@Service
class NoticeSender implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeSender.class);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private final OutboxStore store;
    private final Mails mails;
    private final Carrier carrier;
    private final NoticeSettings settings;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticeSender(
            OutboxStore store,
            Mails mails,
            Carrier carrier,
            NoticeSettings settings,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.mails = mails;
        this.carrier = carrier;
        this.settings = settings;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::sendWaiting, settings.poll());
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
        return store.claim(now, now.minus(settings.lease()));
    }

    private boolean send(QueuedNotice queued) {
        try {
            carrier.carry(mails.of(queued), queued);
        } catch (AddressException e) {
            giveUp(queued, e);
            return true;
        } catch (MessagingException | IOException | RuntimeException e) {
            tryLater(queued, e);
            return false;
        }
        transaction.executeWithoutResult(status -> markSent(queued));
        return true;
    }

    private void markSent(QueuedNotice queued) {
        Instant now = clock.instant();
        store.sent(queued.id(), now);
        if (queued.notice().hasCase()) {
            Map<String, String> references = Map.of("notice", queued.id().toString());
            events.publishEvent(new CaseEvent(queued.notice().number(), "notice.sent", Actor.SYSTEM, now, references));
        }
    }

    private void tryLater(QueuedNotice queued, Exception reason) {
        if (queued.attempts() > PAUSES.size()) {
            giveUp(queued, reason);
            return;
        }
        Duration pause = PAUSES.get(queued.attempts() - 1);
        store.again(queued.id(), clock.instant().plus(pause), kind(reason));
        LOG.warn("notice {} not sent ({}), next try in {}", queued.id(), kind(reason), pause);
    }

    private void giveUp(QueuedNotice queued, Exception reason) {
        store.failed(queued.id(), kind(reason));
        LOG.error(
                "notice {} of {} cannot be sent: {}",
                queued.id(),
                queued.notice().number(),
                kind(reason));
    }

    /** The message of a mail error holds the address of a person, so only its kind is kept. */
    private static String kind(Exception reason) {
        return reason.getClass().getSimpleName();
    }
}
