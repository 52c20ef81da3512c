package org.xiaohao.process.delegate;

import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.xiaohao.problem.CaseSteps;
import org.xiaohao.problem.Cases;
import org.xiaohao.process.step.Limits;
import org.xiaohao.shared.ProblemNumber;

/** The steps that a diagram takes by itself, by the name under which it calls them. */
@Configuration(proxyBeanMethods = false)
class StepDelegates {

    /** Rule of the decision table that gives an enterprise its time to answer. */
    private static final String ANSWERS = "answers";

    private final CaseSteps steps;
    private final NoticeDelegate notices;

    StepDelegates(CaseSteps steps, NoticeDelegate notices) {
        this.steps = steps;
        this.notices = notices;
    }

    @Bean
    JavaDelegate requestVerificationDelegate() {
        return take("chooseVerifier", execution -> Map.of("verifyingUnit", execution.getVariable("verifyingUnit")));
    }

    @Bean
    JavaDelegate returnToRectificationDelegate() {
        return take("returnToRectification", execution -> Map.of());
    }

    @Bean
    JavaDelegate askEnterpriseDelegate(@Lazy Limits limits, Cases cases) {
        return take("askEnterprise", execution -> {
            var file = cases.find(new ProblemNumber(execution.getProcessBusinessKey()))
                    .orElseThrow();
            String release =
                    ((ExecutionEntity) execution).getProcessDefinition().getDeploymentId();
            var limit = limits.limit(release, file, ANSWERS).orElseThrow();
            return Map.of("answerDue", limit.due().date().toString());
        });
    }

    @Bean
    JavaDelegate submitForApprovalDelegate() {
        return take("submitForApproval", execution -> Map.of());
    }

    @Bean
    JavaDelegate closeDelegate() {
        return take("close", execution -> Map.of());
    }

    @Bean
    JavaDelegate refuseDelegate() {
        return take("closeRefused", execution -> Map.of());
    }

    private JavaDelegate take(String step, Function<DelegateExecution, Map<String, Object>> answers) {
        return new StepDelegate(steps, step, answers, notices);
    }
}
