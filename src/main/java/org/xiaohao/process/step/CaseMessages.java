package org.xiaohao.process.step;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xiaohao.problem.Cases;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.shared.CaseEvent;

/** Wakes the procedure of a case when something happened outside of its tasks. */
@Component
class CaseMessages {

    /** Kind of event to the message that the diagrams wait for. */
    private static final Map<String, String> MESSAGES = Map.of(
            "answered", "problem.answered",
            "objected", "problem.objected",
            "supplemented", "problem.supplemented",
            "step.answerAsOtherParty", "problem.confirmed",
            "matter", "problem.matterRaised");

    /** What of an event a diagram may read, under the same name. */
    private static final String MATTER = "matter";

    private final RuntimeService runtime;
    private final Cases cases;
    private final ClosingFacts closing;
    private final AsSystem asSystem;

    CaseMessages(@Lazy RuntimeService runtime, Cases cases, ClosingFacts closing, AsSystem asSystem) {
        this.runtime = runtime;
        this.cases = cases;
        this.closing = closing;
        this.asSystem = asSystem;
    }

    /** Last of all listeners: the case must be whole before its next task appears. */
    @Order(Ordered.LOWEST_PRECEDENCE)
    @EventListener
    void wake(CaseEvent event) {
        Optional.ofNullable(MESSAGES.get(event.kind()))
                .ifPresent(message -> asSystem.run(() -> correlate(event, message)));
    }

    private void correlate(CaseEvent event, String message) {
        var correlation = runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(event.number().value());
        String matter = event.references().get(MATTER);
        if (matter != null) {
            correlation.setVariableToTriggeredScope(MATTER, matter);
            // until the unit has claimed, a called process alone knows who carries the case
            Carriers.of(cases.find(event.number()).orElseThrow()).forEach(correlation::setVariableToTriggeredScope);
        }
        closing.of(event.number()).forEach(correlation::setVariable);
        correlation.correlate();
    }
}
