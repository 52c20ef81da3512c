package org.xiaohao.process;

import static org.xiaohao.process.ModelRule.each;
import static org.xiaohao.process.ModelRule.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

/** What a diagram may say between {@code ${} and {@code }}: comparisons of variables that it has. */
final class ExpressionRules {

    private static final Pattern ANY = Pattern.compile("[$#]\\{[^}]*}?");
    private static final String VALUE = "(?:[a-zA-Z]\\w*|'[^'\\\\]*'|\\d+)";
    private static final String TEST = "\\(*!?\\(*" + VALUE + "(?: (?:==|!=|<|<=|>|>=) " + VALUE + ")?\\)*";
    private static final Pattern SMALL = Pattern.compile("\\$\\{" + TEST + "(?: (?:&&|\\|\\|) " + TEST + ")*}");
    private static final String THE_NUMBER = "#{execution.processBusinessKey}";
    private static final Pattern VARIABLE = Pattern.compile("'[^']*'|([a-zA-Z]\\w*)");
    private static final Set<String> OF_THE_CASE =
            Set.of(("problemNumber zone zoneName typeCode subtype leadUnit leadLeader responsibleUnit responsiblePerson"
                            + " verifyingUnit true false null")
                    .split(" "));

    private ExpressionRules() {}

    static List<ModelRule> all() {
        return List.of(
                rule("an expression only compares", models -> models.diagrams().keySet().stream()
                        .flatMap(file -> expressions(models.files().texts().get(file)))
                        .filter(expression -> !SMALL.matcher(expression).matches())
                        .filter(expression -> !expression.equals(THE_NUMBER))),
                each(
                        "a condition is a comparison, never a script",
                        ConditionExpression.class,
                        condition -> condition.getLanguage() == null
                                && condition.getCamundaResource() == null
                                && SMALL.matcher(condition.getTextContent()).matches()),
                rule(
                        "a condition asks only for variables of the case or routing answers",
                        models -> models.diagrams().values().stream().flatMap(diagram -> unknown(diagram, models))));
    }

    private static Stream<String> expressions(String xml) {
        String text = xml.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        return ANY.matcher(text).results().map(found -> found.group());
    }

    private static Stream<String> unknown(BpmnModelInstance diagram, Models models) {
        Set<String> known = known(diagram, models);
        return diagram.getModelElementsByType(ConditionExpression.class).stream()
                .flatMap(condition ->
                        VARIABLE.matcher(condition.getTextContent()).results())
                .map(found -> found.group(1))
                .filter(name -> name != null && !known.contains(name));
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
