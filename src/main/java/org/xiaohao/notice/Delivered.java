package org.xiaohao.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;

/** Marks what was sent, in the table and in the trail of its case. */
@Component
class Delivered {

    private final OutboxStore store;
    private final DigestStore digests;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Delivered(OutboxStore store, DigestStore digests, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.digests = digests;
        this.events = events;
        this.clock = clock;
    }

    /** A digest is sent with all it holds. */
    @Transactional
    public void mark(QueuedNotice queued) {
        Instant now = clock.instant();
        store.sent(queued.id(), now);
        tell(queued, now);
        if (queued.isDigest()) {
            digests.sent(queued.id(), now).forEach(one -> tell(one, now));
        }
    }

    private void tell(QueuedNotice queued, Instant now) {
        if (queued.notice().hasCase()) {
            Map<String, String> references = Map.of("notice", queued.id().toString());
            events.publishEvent(new CaseEvent(queued.notice().number(), "notice.sent", Actor.SYSTEM, now, references));
        }
    }
}
