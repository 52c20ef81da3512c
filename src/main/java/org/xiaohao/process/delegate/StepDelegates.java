package org.xiaohao.process.delegate;

import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.xiaohao.problem.CaseSteps;
import org.xiaohao.problem.Cases;
import org.xiaohao.process.release.ModelProperties;
import org.xiaohao.process.step.ClosingFacts;
import org.xiaohao.process.step.Limits;
import org.xiaohao.shared.ProblemNumber;

/** The steps that a diagram takes by itself, by the name under which it calls them. */
@Configuration(proxyBeanMethods = false)
class StepDelegates {

    /** Rule of the decision table that gives an enterprise its time to answer. */
    private static final String ANSWERS = "answers";

    private final CaseSteps steps;
    private final Limits limits;
    private final NoticeDelegate notices;
    private final Cases cases;
    private final ClosingFacts closing;

    StepDelegates(CaseSteps steps, @Lazy Limits limits, NoticeDelegate notices, Cases cases, ClosingFacts closing) {
        this.steps = steps;
        this.limits = limits;
        this.notices = notices;
        this.cases = cases;
        this.closing = closing;
    }

    /** Takes the step that the element names in its property {@code step}. */
    @Bean
    JavaDelegate takeStepDelegate(RoundDelegates rounds) {
        var ofACase = new StepDelegate(
                steps,
                limits,
                execution -> ModelProperties.of(execution.getBpmnModelElementInstance())
                        .text("step"),
                StepDelegates::reason,
                notices,
                cases,
                closing);
        return execution -> {
            if (RoundDelegates.concern(execution)) {
                rounds.takeStep(execution);
            } else {
                ofACase.execute(execution);
            }
        };
    }

    /** Why the diagram takes the step, in the words that its property {@code reason} gives to those concerned. */
    private static Map<String, Object> reason(DelegateExecution execution) {
        String words =
                ModelProperties.of(execution.getBpmnModelElementInstance()).text("reason");
        return words.isEmpty() ? Map.of() : Map.of("returnReason", words);
    }

    @Bean
    JavaDelegate requestVerificationDelegate() {
        return take("chooseVerifier", execution -> Map.of("verifyingUnit", execution.getVariable("verifyingUnit")));
    }

    @Bean
    JavaDelegate requestLookBackDelegate() {
        return take("chooseLookBack", execution -> Map.of("lookBackUnit", execution.getVariable("lookBackUnit")));
    }

    @Bean
    JavaDelegate askEnterpriseDelegate() {
        return take("askEnterprise", execution -> {
            var file = cases.find(new ProblemNumber(execution.getProcessBusinessKey()))
                    .orElseThrow();
            var limit =
                    limits.limit(StepDelegate.release(execution), file, ANSWERS).orElseThrow();
            return Map.of("answerDue", limits.lastDay(limit).date().toString());
        });
    }

    private JavaDelegate take(String step, Function<DelegateExecution, Map<String, Object>> answers) {
        return new StepDelegate(steps, limits, execution -> step, answers, notices, cases, closing);
    }
}
