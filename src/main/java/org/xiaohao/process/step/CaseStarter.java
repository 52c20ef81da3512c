package org.xiaohao.process.step;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.shared.CaseEvent;

/** Starts the procedure of a registered case, and of a closed one that is opened again. */
@Component
class CaseStarter {

    /** A type's message start event is named after the type, because a start message belongs to one procedure. */
    private static final String REOPENED = ".reopened";

    private final RuntimeService runtime;
    private final Cases cases;
    private final CaseVariables variables;
    private final AsSystem asSystem;

    CaseStarter(RuntimeService runtime, Cases cases, CaseVariables variables, AsSystem asSystem) {
        this.runtime = runtime;
        this.cases = cases;
        this.variables = variables;
        this.asSystem = asSystem;
    }

    /** Last of all listeners: the case must be whole before its first task appears. */
    @Order(Ordered.LOWEST_PRECEDENCE)
    @EventListener(condition = "#event.kind() == 'registered'")
    void start(CaseEvent event) {
        CaseFile file = cases.find(event.number()).orElseThrow();
        asSystem.run(() -> runtime.startProcessInstanceByKey(
                file.type().value(), file.number().value(), variables.of(file)));
    }

    /** Opens the procedure of a closed case again (重办), at the message start event of its type. */
    @Order(Ordered.LOWEST_PRECEDENCE)
    @EventListener(condition = "#event.kind() == 'step.reopen'")
    void startAgain(CaseEvent event) {
        CaseFile file = cases.find(event.number()).orElseThrow();
        var known = variables.of(file);
        // nobody assigns it anew: who carried it carries it again
        known.putAll(Carriers.of(file));
        asSystem.run(() -> runtime.startProcessInstanceByMessage(
                file.type().value() + REOPENED, file.number().value(), known));
    }
}
