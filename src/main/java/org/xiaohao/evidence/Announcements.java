package org.xiaohao.evidence;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.ProblemNumber;

/** Tells the other rooms what happened to a file of a case: by its id and its hash, never by its name. */
@Component
class Announcements {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    Announcements(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    void added(EvidenceFile file, ProblemNumber number, Actor by) {
        tell("evidence.added", number, by, Map.of("evidence", file.id().toString(), "sha256", file.sha256()));
    }

    private void tell(String kind, ProblemNumber number, Actor by, Map<String, String> references) {
        events.publishEvent(new CaseEvent(number, kind, by, clock.instant(), references));
    }
}
