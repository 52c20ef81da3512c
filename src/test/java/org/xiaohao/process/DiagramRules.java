package org.xiaohao.process;

import static org.xiaohao.process.ModelRule.each;
import static org.xiaohao.process.ModelRule.rule;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;

/** What holds for the drawing itself: names, ways and calls. */
final class DiagramRules {

    private static final Pattern VERSION = Pattern.compile("executionPlatformVersion\"?[=:] ?\"7\\.24\\.0\"");

    private DiagramRules() {}

    static List<ModelRule> all() {
        return List.of(
                each("an id is <elementType>_<verbObject>", FlowElement.class, DiagramRules::wellNamed),
                rule("folder, file and process carry one word", models -> models.diagrams().entrySet().stream()
                        .filter(file -> !isNamedAfter(file.getKey(), file.getValue(), models.types()))
                        .map(Map.Entry::getKey)),
                rule("the modeler knows the platform version", DiagramRules::otherVersions),
                each("a process keeps its history ten years", Process.class, process -> "P3650D"
                        .equals(process.getCamundaHistoryTimeToLiveString())),
                each(
                        "a case starts only through registration",
                        Process.class,
                        process -> !process.isCamundaStartableInTasklist()),
                each(
                        "a conditional flow is labelled",
                        SequenceFlow.class,
                        flow -> flow.getConditionExpression() == null || isLabelled(flow)),
                each(
                        "a question ends in ？ and its answers are labelled",
                        ExclusiveGateway.class,
                        gateway -> !splits(gateway) || asks(gateway)),
                each(
                        "a gateway has a default flow and conditions on the others",
                        ExclusiveGateway.class,
                        gateway -> !splits(gateway)
                                || ways(gateway).stream().allMatch(flow -> onlyDefaultIsFree(gateway, flow))),
                rule("a called process is in the same release", models -> models.all(CallActivity.class).stream()
                        .filter(call -> !isReleased(call, models))
                        .map(CallActivity::getId)),
                each(
                        "a called process gets the number and all variables",
                        CallActivity.class,
                        DiagramRules::passesTheCase),
                rule("a problem type has an order of its own", DiagramRules::unordered),
                each("only a problem type has a report form", Process.class, DiagramRules::hasItsReport));
    }

    private static boolean hasItsReport(Process process) {
        String due = Models.isType(process) ? process.getId() + "-report" : null;
        return process.getChildElementsByType(StartEvent.class).stream()
                .filter(start -> start.getEventDefinitions().isEmpty())
                .allMatch(start -> Objects.equals(start.getCamundaFormRef(), due));
    }

    private static boolean wellNamed(FlowElement element) {
        return element.getId().matches(element.getElementType().getTypeName() + "_[a-z][A-Za-z0-9]*");
    }

    private static boolean isNamedAfter(String file, BpmnModelInstance diagram, List<String> types) {
        var ids = diagram.getModelElementsByType(Process.class).stream()
                .map(Process::getId)
                .toList();
        String id = ids.size() == 1 ? ids.get(0) : "";
        return file.equals((types.contains(id) ? id : "shared") + "/" + id + ".bpmn");
    }

    private static Stream<String> otherVersions(Models models) {
        return models.files().texts().entrySet().stream()
                .filter(file -> !VERSION.matcher(file.getValue()).find())
                .map(Map.Entry::getKey);
    }

    /** As the engine reads them: by their source, not by what the gateway lists. */
    private static List<SequenceFlow> ways(ExclusiveGateway gateway) {
        return gateway.getModelInstance().getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> gateway.equals(flow.getSource()))
                .toList();
    }

    private static boolean splits(ExclusiveGateway gateway) {
        return ways(gateway).size() > 1;
    }

    private static boolean isLabelled(SequenceFlow flow) {
        return flow.getName() != null && !flow.getName().isBlank();
    }

    private static boolean asks(ExclusiveGateway gateway) {
        return gateway.getName() != null
                && gateway.getName().endsWith("？")
                && ways(gateway).stream().allMatch(DiagramRules::isLabelled);
    }

    private static boolean onlyDefaultIsFree(ExclusiveGateway gateway, SequenceFlow flow) {
        return gateway.getDefault() != null
                && flow.equals(gateway.getDefault()) == (flow.getConditionExpression() == null);
    }

    private static boolean isReleased(CallActivity call, Models models) {
        return "deployment".equals(call.getCamundaCalledElementBinding())
                && models.all(Process.class).stream()
                        .anyMatch(process -> process.getId().equals(call.getCalledElement()));
    }

    private static boolean passesTheCase(CallActivity call) {
        var given = call.getExtensionElements() == null
                ? List.<CamundaIn>of()
                : call.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaIn.class)
                        .list();
        return given.stream().anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey()))
                && given.stream().anyMatch(in -> "all".equals(in.getCamundaVariables()));
    }

    private static Stream<String> unordered(Models models) {
        var types = models.all(Process.class).stream().filter(Models::isType).toList();
        Set<String> orders = types.stream()
                .flatMap(type -> Models.property(type, "order").stream())
                .filter(order -> order.matches("[1-9]\\d?"))
                .collect(Collectors.toSet());
        return orders.size() == types.size() && !types.isEmpty()
                ? Stream.empty()
                : types.stream().map(Process::getId);
    }
}
