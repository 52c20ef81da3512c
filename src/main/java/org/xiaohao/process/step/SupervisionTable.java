package org.xiaohao.process.step;

import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.shared.CaseEvent;

/** Asks the decision table of the newest release how a passed limit is supervised (督办层级). */
@Component
class SupervisionTable {

    /** Nobody but those concerned is told. */
    static final String NONE = "none";

    /** An order (督办单) at once; what a person opens is of this level. */
    static final String HIGHEST = "order";

    private static final String DECISION = "supervision-level";

    private final DecisionService decisions;
    private final AsSystem asSystem;

    SupervisionTable(@Lazy DecisionService decisions, AsSystem asSystem) {
        this.decisions = decisions;
        this.asSystem = asSystem;
    }

    /** @param breached the event of the clock, which names its rule and kind */
    String level(CaseFile file, CaseEvent breached) {
        var inputs = Variables.putValue("clockKind", breached.references().get("clockKind"))
                .putValue("clockRule", breached.references().get("rule"))
                .putValue("caseGrade", CaseVariables.grade(file));
        return asSystem.get(() -> {
            var answer = decisions.evaluateDecisionTableByKey(DECISION, inputs).getSingleResult();
            return answer == null ? NONE : answer.getSingleEntry();
        });
    }
}
