package org.xiaohao.process;

import static org.xiaohao.process.ModelRule.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What makes a picture that a person can follow with a finger. */
final class LayoutRules {

    private static final int WIDTH = 1800;
    private static final int HEIGHT = 1150;

    private LayoutRules() {}

    static List<ModelRule> all() {
        return List.of(
                drawn("everything that happens has a shape", drawing -> nodes(drawing)
                        .map(FlowNode::getId)
                        .filter(node -> !drawing.shapes().containsKey(node))),
                drawn("every flow is a line", drawing -> flows(drawing)
                        .map(SequenceFlow::getId)
                        .filter(flow -> drawing.segments(flow).findAny().isEmpty())),
                drawn("a line joins the shapes it says it joins", drawing -> flows(drawing)
                        .filter(flow -> !joins(flow, drawing))
                        .map(SequenceFlow::getId)),
                drawn("no shape covers another", LayoutRules::covering),
                drawn("no line runs through a foreign shape", LayoutRules::running),
                drawn("no line crosses another", LayoutRules::crossing),
                drawn("a picture fits one screen", drawing -> Stream.of(drawing.extent())
                        .filter(extent -> extent.getWidth() > WIDTH || extent.getHeight() > HEIGHT)
                        .map(extent -> extent.getWidth() + " x " + extent.getHeight())),
                drawn("a way begins on the left of where it ends", drawing -> Stream.concat(
                                all(drawing, Process.class), all(drawing, SubProcess.class))
                        .filter(scope -> !beginsLeft(scope, drawing))
                        .map(scope -> scope.getAttributeValue("id"))));
    }

    private static ModelRule drawn(String sentence, Function<Drawing, Stream<String>> breakers) {
        return rule(sentence, models -> models.diagrams().entrySet().stream()
                .flatMap(file -> breakers.apply(Drawing.of(file.getValue())).map(id -> file.getKey() + ": " + id)));
    }

    private static boolean joins(SequenceFlow flow, Drawing drawing) {
        var line = drawing.lines().getOrDefault(flow.getId(), List.of());
        return line.isEmpty()
                || drawing.touches(line.get(0), flow.getSource().getId())
                        && drawing.touches(
                                line.get(line.size() - 1), flow.getTarget().getId());
    }

    private static Stream<String> covering(Drawing drawing) {
        var nodes = nodes(drawing)
                .filter(node -> drawing.shapes().containsKey(node.getId()))
                .toList();
        var found = new ArrayList<String>();
        for (int one = 0; one < nodes.size(); one++) {
            for (FlowNode other : nodes.subList(one + 1, nodes.size())) {
                if (!belong(nodes.get(one), other)
                        && drawing.overlap(nodes.get(one).getId(), other.getId())) {
                    found.add(nodes.get(one).getId() + " / " + other.getId());
                }
            }
        }
        return found.stream();
    }

    private static Stream<String> running(Drawing drawing) {
        return flows(drawing).flatMap(flow -> nodes(drawing)
                .filter(node -> drawing.shapes().containsKey(node.getId()))
                .filter(node -> !node.equals(flow.getSource()) && !node.equals(flow.getTarget()))
                .filter(node -> !isInside(flow, node))
                .filter(node -> drawing.passesThrough(flow.getId(), node.getId()))
                .map(node -> flow.getId() + " / " + node.getId()));
    }

    private static Stream<String> crossing(Drawing drawing) {
        var ids = List.copyOf(drawing.lines().keySet());
        return ids.stream().flatMap(one -> ids.subList(ids.indexOf(one) + 1, ids.size()).stream()
                .filter(other -> drawing.cross(one, other))
                .map(other -> one + " / " + other));
    }

    /** An event on the border of its task, and what stands inside a block. */
    private static boolean belong(FlowNode one, FlowNode other) {
        return isInside(one, other) || isInside(other, one) || isOn(one, other) || isOn(other, one);
    }

    private static boolean isOn(FlowNode event, FlowNode host) {
        return event instanceof BoundaryEvent boundary && host.equals(boundary.getAttachedTo());
    }

    private static boolean isInside(ModelElementInstance element, FlowNode block) {
        for (var around = element.getParentElement(); around != null; around = around.getParentElement()) {
            if (around.equals(block)) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsLeft(ModelElementInstance scope, Drawing drawing) {
        double begin = left(scope.getChildElementsByType(StartEvent.class), drawing)
                .min(Double::compare)
                .orElse(0d);
        return left(scope.getChildElementsByType(EndEvent.class), drawing).allMatch(end -> begin < end);
    }

    private static Stream<Double> left(Collection<? extends FlowNode> events, Drawing drawing) {
        return events.stream()
                .filter(event -> drawing.shapes().containsKey(event.getId()))
                .map(event -> drawing.shapes().get(event.getId()).getX());
    }

    private static Stream<FlowNode> nodes(Drawing drawing) {
        return all(drawing, FlowNode.class);
    }

    private static Stream<SequenceFlow> flows(Drawing drawing) {
        return all(drawing, SequenceFlow.class);
    }

    private static <T extends ModelElementInstance> Stream<T> all(Drawing drawing, Class<T> type) {
        return drawing.diagram().getModelElementsByType(type).stream();
    }
}
