package org.xiaohao.identity;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.CaseEvent;

/** Hears what happens to cases and notes what concerns safety: refused submissions, looks at personal data. */
@Component
class SecurityEar {

    private static final Map<String, String> HEARD = Map.of(
            "refused",
            "command",
            "contact.revealed",
            "reason",
            "evidence.revealed",
            "reason",
            "evidence.infected",
            "signature",
            "evidence.removed",
            "signature");

    private final SecurityLog log;

    SecurityEar(SecurityLog log) {
        this.log = log;
    }

    @EventListener
    void hear(CaseEvent event) {
        String detail = HEARD.get(event.kind());
        if (detail != null) {
            log.record(
                    event.kind(),
                    event.actor().signature(),
                    event.number().value(),
                    event.references().getOrDefault(detail, ""));
        }
    }
}
