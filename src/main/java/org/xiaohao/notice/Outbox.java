package org.xiaohao.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.notice.OutboxStore.Row;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;

/** Takes notices in the transaction of the step that causes them: both happen or neither. */
@Service
public class Outbox {

    private final OutboxStore store;
    private final NoticeTexts texts;
    private final DigestTimes digests;
    private final WebhookTarget webhook;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(
            OutboxStore store,
            NoticeTexts texts,
            DigestTimes digests,
            WebhookTarget webhook,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.digests = digests;
        this.webhook = webhook;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Queues a notice; only one about a case stands in the trail. A second one for the same case, occasion, recipient
     * and template changes nothing.
     *
     * @throws IllegalArgumentException when there is no such template
     */
    @Transactional
    public void enqueue(Notice notice) {
        texts.mustKnow(notice.template());
        if (notice.template().equals(Slot.DIGEST)) {
            throw new IllegalArgumentException("a digest is gathered, not queued");
        }
        if (notice.recipient() == null || notice.recipient().isBlank()) {
            return;
        }
        Instant now = clock.instant();
        // a digest has one link for all, so a key must come by itself
        boolean gathered = digests.gathers(notice.template()) && !notice.holdsKey();
        Instant next = gathered ? digests.next(now) : now;
        insert(new Row(UUID.randomUUID(), Channel.MAIL, notice, gathered, now, next));
        if (webhook.takes(notice)) {
            insert(new Row(UUID.randomUUID(), Channel.WEBHOOK, notice, false, now, now));
        }
    }

    private void insert(Row row) {
        Notice notice = row.notice();
        if (store.insert(row) && notice.hasCase()) {
            Map<String, String> references = Map.of("notice", row.id().toString(), "template", notice.template());
            events.publishEvent(new CaseEvent(notice.number(), "notice.queued", Actor.SYSTEM, row.now(), references));
        }
    }
}
