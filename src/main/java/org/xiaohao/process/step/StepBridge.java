package org.xiaohao.process.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import org.xiaohao.form.Field;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.organization.Seat;
import org.xiaohao.problem.CaseSteps;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.StepRequest;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.UnitCode;

/** Turns the completion of a task into the domain step that the diagram declares. The diagram declares, this obeys. */
@Component
public class StepBridge {

    private final CaseSteps steps;
    private final Cases cases;
    private final RowsDemand rows;
    private final Limits limits;

    StepBridge(CaseSteps steps, Cases cases, RowsDemand rows, Limits limits) {
        this.steps = steps;
        this.cases = cases;
        this.rows = rows;
        this.limits = limits;
    }

    /** Takes the step and gives back who carries the case now, for the diagrams to read. */
    public Map<String, Object> complete(
            TaskFacts facts, FormDefinition form, Map<String, Object> answers, Authentication person) {
        rows.check(facts, answers);
        steps.take(new StepRequest(
                facts.number(),
                facts.step(),
                facts.task().getId(),
                facts.task().getName(),
                actor(facts, person),
                answers,
                meanings(form)));
        limits.passed(facts, answers);
        return Carriers.of(cases.find(facts.number()).orElseThrow());
    }

    /** The person acts for the unit through which the task came, else the task is not theirs to complete. */
    private static Actor actor(TaskFacts facts, Authentication person) {
        List<String> groups = person.getGroupIds();
        UnitCode unit = facts.candidateGroups().stream()
                .filter(groups::contains)
                .flatMap(group -> Seat.ofGroup(group).stream())
                .map(Seat::unit)
                .findFirst()
                .orElseThrow(() -> new Rejection("您已不在办理该任务的岗位上"));
        return Actor.person(new PersonId(person.getUserId()), unit);
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
