package org.xiaohao.process.delegate;

import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.xiaohao.problem.CaseSteps;
import org.xiaohao.problem.StepRequest;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.ProblemNumber;

/** A service task that takes one step of the case: number from the business key, one domain call. */
class StepDelegate implements JavaDelegate {

    private final CaseSteps steps;
    private final String step;
    private final Function<DelegateExecution, Map<String, Object>> answers;
    private final NoticeDelegate notices;

    StepDelegate(
            CaseSteps steps,
            String step,
            Function<DelegateExecution, Map<String, Object>> answers,
            NoticeDelegate notices) {
        this.steps = steps;
        this.step = step;
        this.answers = answers;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new ProblemNumber(execution.getProcessBusinessKey());
        steps.take(new StepRequest(
                number,
                step,
                null,
                execution.getCurrentActivityName(),
                Actor.SYSTEM,
                answers.apply(execution),
                Map.of()));
        notices.execute(execution);
    }
}
