package org.xiaohao.process.delegate;

import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.xiaohao.problem.CaseSteps;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.StepRequest;
import org.xiaohao.process.release.ModelProperties;
import org.xiaohao.process.step.Carriers;
import org.xiaohao.process.step.ClosingFacts;
import org.xiaohao.process.step.Limits;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.ProblemNumber;

/** A service task that takes one step of the case: number from the business key, one domain call. */
class StepDelegate implements JavaDelegate {

    private final CaseSteps steps;
    private final Limits limits;
    private final Function<DelegateExecution, String> step;
    private final Function<DelegateExecution, Map<String, Object>> answers;
    private final NoticeDelegate notices;
    private final Cases cases;
    private final ClosingFacts closing;

    StepDelegate(
            CaseSteps steps,
            Limits limits,
            Function<DelegateExecution, String> step,
            Function<DelegateExecution, Map<String, Object>> answers,
            NoticeDelegate notices,
            Cases cases,
            ClosingFacts closing) {
        this.steps = steps;
        this.limits = limits;
        this.step = step;
        this.answers = answers;
        this.notices = notices;
        this.cases = cases;
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new ProblemNumber(execution.getProcessBusinessKey());
        Map<String, Object> given = answers.apply(execution);
        steps.take(new StepRequest(
                number,
                step.apply(execution),
                null,
                execution.getCurrentActivityName(),
                Actor.SYSTEM,
                given,
                Map.of()));
        execution.setVariables(Carriers.of(cases.find(number).orElseThrow()));
        execution.setVariables(closing.of(number));
        limits.passed(number, release(execution), ModelProperties.of(execution.getBpmnModelElementInstance()), given);
        notices.execute(execution);
    }

    /** The deployment under which the case runs: its own rules hold for it to the end. */
    static String release(DelegateExecution execution) {
        return ((ExecutionEntity) execution).getProcessDefinition().getDeploymentId();
    }
}
