package org.xiaohao.problem;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.UnitCode;

/** Puts a case under supervision (督办) because a limit has passed; people do so by raising the matter. */
@Service
public class Supervisions {

    private final CaseSteps steps;
    private final Matters matters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Supervisions(CaseSteps steps, Matters matters, ApplicationEventPublisher events, Clock clock) {
        this.steps = steps;
        this.matters = matters;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a supervision of the unit, or adds the limit to the one that is open.
     *
     * @param reason the limit that has passed, in words
     * @param cause the clock and the level, as codes
     */
    @Transactional
    public void limitPassed(ProblemNumber number, UnitCode unit, String reason, Map<String, String> cause) {
        if (matters.latest(number, MatterKind.SUPERVISION)
                .filter(Matter::isOpen)
                .isPresent()) {
            publish(number, "supervision.attached", cause);
            return;
        }
        Map<String, Object> answers = Map.of("supervisedUnit", unit.value(), "supervisionReason", reason);
        steps.take(new StepRequest(
                number, MatterKind.SUPERVISION.raiseStep(), null, "启动督办", Actor.SYSTEM, answers, Map.of()));
        publish(number, MatterKind.SUPERVISION.event(), cause);
    }

    private void publish(ProblemNumber number, String kind, Map<String, String> references) {
        events.publishEvent(new CaseEvent(number, kind, Actor.SYSTEM, clock.instant(), references));
    }
}
