package org.xiaohao.process;

import static org.xiaohao.process.ModelRule.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.xiaohao.process.gate.Grammar;

/** What a condition may ask for; how it may ask is the gate's concern. */
final class ExpressionRules {

    private static final Set<String> OF_THE_CASE = Set.of(
            ("problemNumber matter zone zoneName typeCode subtype leadUnit leadLeader responsibleUnit responsiblePerson"
                            + " verifyingUnit caseAccepted handBacks mayObject supervisionLevel caseGrade urgent true false null")
                    .split(" "));

    private ExpressionRules() {}

    static List<ModelRule> all() {
        return List.of(rule(
                "a condition asks only for variables of the case or routing answers",
                models -> models.diagrams().values().stream().flatMap(diagram -> unknown(diagram, models))));
    }

    private static Stream<String> unknown(BpmnModelInstance diagram, Models models) {
        Set<String> known = known(diagram, models);
        return diagram.getModelElementsByType(ConditionExpression.class).stream()
                .flatMap(condition -> Grammar.variables(condition.getTextContent()).stream())
                .filter(name -> !known.contains(name));
    }

    private static Set<String> known(BpmnModelInstance diagram, Models models) {
        var known = new HashSet<>(OF_THE_CASE);
        models.routingKeys(
                        diagram.getModelElementsByType(UserTask.class).stream().map(UserTask::getCamundaFormRef))
                .forEach(known::add);
        diagram.getModelElementsByType(CamundaOut.class).forEach(out -> known.add(out.getCamundaTarget()));
        diagram.getModelElementsByType(BusinessRuleTask.class)
                .forEach(task -> known.add(task.getCamundaResultVariable()));
        return known;
    }
}
