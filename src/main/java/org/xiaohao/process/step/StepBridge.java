package org.xiaohao.process.step;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import org.xiaohao.form.Field;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.problem.CaseSteps;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.StepRequest;
import org.xiaohao.process.account.Seating;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Rejection;

/** Turns the completion of a task into the domain step that the diagram declares. The diagram declares, this obeys. */
@Component
public class StepBridge {

    private final CaseSteps steps;
    private final Cases cases;
    private final RowsDemand rows;
    private final EvidenceDemand evidence;
    private final Limits limits;
    private final Seating seating;
    private final ClosingFacts closing;
    private final InOneGo oneGo;

    StepBridge(
            CaseSteps steps,
            Cases cases,
            RowsDemand rows,
            EvidenceDemand evidence,
            Limits limits,
            Seating seating,
            ClosingFacts closing,
            InOneGo oneGo) {
        this.steps = steps;
        this.cases = cases;
        this.rows = rows;
        this.evidence = evidence;
        this.limits = limits;
        this.seating = seating;
        this.closing = closing;
        this.oneGo = oneGo;
    }

    /** Takes the step and gives back who carries the case now, for the diagrams to read. */
    public Map<String, Object> complete(
            TaskFacts facts, FormDefinition form, Map<String, Object> answers, Authentication person) {
        rows.check(facts, answers);
        evidence.check(facts);
        String step = facts.step(answers);
        steps.take(new StepRequest(
                facts.number(),
                step,
                facts.task().getId(),
                facts.task().getName(),
                actor(facts, person),
                answers,
                meanings(form),
                oneGo.isNow()));
        // a task that was turned down has not begun or ended what doing it would
        if (step.equals(facts.properties().text("step"))) {
            limits.passed(facts, answers);
        }
        var known = Carriers.of(cases.find(facts.number()).orElseThrow());
        known.putAll(closing.of(facts.number()));
        return known;
    }

    /** The person acts for the unit through which the task came, else the task is not theirs to complete. */
    private Actor actor(TaskFacts facts, Authentication person) {
        return seating.actor(person.getUserId(), facts.candidateGroups())
                .orElseThrow(() -> new Rejection("您已不在办理该任务的岗位上"));
    }

    private static Map<String, String> meanings(FormDefinition form) {
        var meanings = new HashMap<String, String>();
        for (Field field : form.inputs()) {
            if (!field.property("means").isEmpty()) {
                meanings.put(field.key(), field.property("means"));
            }
        }
        return meanings;
    }
}
