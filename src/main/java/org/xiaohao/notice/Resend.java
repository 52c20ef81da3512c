package org.xiaohao.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.Rejection;

/** Sends a notice again that failed, or of which nobody knows whether it arrived; under its old id. */
@Service
public class Resend {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Resend(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Queues it; the ladder of pauses begins anew.
     *
     * @throws Rejection when it neither failed nor is in doubt, or held a key that is forgotten
     */
    @Transactional
    public void resend(UUID id, Actor actor) {
        Instant now = clock.instant();
        String number = jdbc.sql(
                        """
                        UPDATE notice SET state = 'queued', attempts = 0, next_at = :now
                        WHERE id = :id AND (state = 'failed' OR (state = 'sent' AND unsure > 0))
                          AND details ->> 'keyLink' IS DISTINCT FROM ''
                        RETURNING number""")
                .param("now", OutboxStore.at(now))
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Rejection("这份通知现在不能重发：已经发出、已被他人重发，或者其中的一次性链接已经失效。"));
        if (!number.isEmpty()) {
            Map<String, String> references = Map.of("notice", id.toString());
            events.publishEvent(new CaseEvent(OutboxStore.numberOf(number), "notice.resent", actor, now, references));
        }
    }
}
