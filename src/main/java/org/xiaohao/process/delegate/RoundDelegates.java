package org.xiaohao.process.delegate;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.xiaohao.process.release.ModelProperties;
import org.xiaohao.process.step.RoundNotices;
import org.xiaohao.round.RoundRequest;
import org.xiaohao.round.RoundSteps;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.ProblemNumber;

/** What the diagram of a round lets the system do. */
@Component
class RoundDelegates {

    private final RoundSteps steps;
    private final RoundNotices notices;

    RoundDelegates(RoundSteps steps, RoundNotices notices) {
        this.steps = steps;
        this.notices = notices;
    }

    static boolean concern(DelegateExecution execution) {
        return number(execution).isRound();
    }

    void takeStep(DelegateExecution execution) {
        steps.take(new RoundRequest(
                number(execution),
                properties(execution).text("step"),
                null,
                execution.getCurrentActivityName(),
                Actor.SYSTEM,
                Map.of()));
    }

    /** The letter that the element names goes to whoever has not answered. */
    void remind(DelegateExecution execution) {
        notices.remind(
                number(execution),
                execution.getActivityInstanceId(),
                properties(execution).text("notice"),
                execution.getCurrentActivityName());
    }

    private static ProblemNumber number(DelegateExecution execution) {
        return new ProblemNumber(execution.getProcessBusinessKey());
    }

    private static ModelProperties properties(DelegateExecution execution) {
        return ModelProperties.of(execution.getBpmnModelElementInstance());
    }
}
