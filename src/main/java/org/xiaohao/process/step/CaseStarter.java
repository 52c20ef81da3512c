package org.xiaohao.process.step;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.shared.CaseEvent;

/** Starts the procedure of a registered case and wakes it when the enterprise has answered. */
@Component
class CaseStarter {

    private static final String ANSWERED = "problem.answered";

    private final RuntimeService runtime;
    private final Cases cases;
    private final CaseWords words;
    private final AsSystem asSystem;

    CaseStarter(RuntimeService runtime, Cases cases, CaseWords words, AsSystem asSystem) {
        this.runtime = runtime;
        this.cases = cases;
        this.words = words;
        this.asSystem = asSystem;
    }

    /** Last of all listeners: the case must be whole before its first task appears. */
    @Order(Ordered.LOWEST_PRECEDENCE)
    @EventListener(condition = "#event.kind() == 'registered'")
    void start(CaseEvent event) {
        CaseFile file = cases.find(event.number()).orElseThrow();
        var variables = Variables.putValue("problemNumber", file.number().value())
                .putValue("typeCode", file.type().value())
                .putValue("subtype", file.subtype())
                .putValue("zone", file.zone().value())
                .putValue("zoneName", words.unit(file.zone()));
        asSystem.run(() -> runtime.startProcessInstanceByKey(
                file.type().value(), file.number().value(), variables));
    }

    @Order(Ordered.LOWEST_PRECEDENCE)
    @EventListener(condition = "#event.kind() == 'answered'")
    void goOn(CaseEvent event) {
        asSystem.run(() -> runtime.createMessageCorrelation(ANSWERED)
                .processInstanceBusinessKey(event.number().value())
                .correlate());
    }
}
