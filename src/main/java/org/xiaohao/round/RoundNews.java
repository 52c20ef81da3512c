package org.xiaohao.round;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.ProblemNumber;

/** Tells the later rooms what happened in a round: as a hash, never in words. */
@Component
class RoundNews {

    private final ApplicationEventPublisher events;
    private final RoundJson json;

    RoundNews(ApplicationEventPublisher events, RoundJson json) {
        this.events = events;
        this.json = json;
    }

    void tell(ProblemNumber round, String kind, Actor actor, Instant at, Object content) {
        var references = new HashMap<String, String>();
        references.put("content", sha256(json.write(content)));
        if (actor.onBehalfOf() != null) {
            references.put("onBehalfOf", actor.onBehalfOf().value());
        }
        events.publishEvent(new CaseEvent(round, "round." + kind, actor, at, Map.copyOf(references)));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
