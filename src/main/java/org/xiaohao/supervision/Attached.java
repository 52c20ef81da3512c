package org.xiaohao.supervision;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;

/** Keeps the limits that passed while a supervision was open, and tells of them again when it has ended without them. */
@Component
class Attached {

    private final Thresholds thresholds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attached(Thresholds thresholds, ApplicationEventPublisher events, Clock clock) {
        this.thresholds = thresholds;
        this.events = events;
        this.clock = clock;
    }

    @EventListener(condition = "#event.kind() == 'supervision.attached'")
    void attached(CaseEvent event) {
        thresholds.attach(event.references().get("clock"));
    }

    /** Not a second breach: whoever was told of it is not told again, but somebody must still answer for it. */
    @EventListener(condition = "#event.kind() == 'step.endSupervision'")
    void ended(CaseEvent event) {
        thresholds
                .detach(event.number(), clock.instant())
                .forEach(each -> events.publishEvent(new CaseEvent(
                        event.number(), "clock.unanswered", Actor.SYSTEM, clock.instant(), each.references())));
    }
}
