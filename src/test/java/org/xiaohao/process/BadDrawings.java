package org.xiaohao.process;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** For each clause about pictures one of the rule book that was spoiled on purpose. */
final class BadDrawings {

    static final String SAMPLE = "shared/issue-document.bpmn";

    /** A picture of the rule book with one thing moved or taken away. */
    record Bad(String sentence, Consumer<BpmnModelInstance> spoil) {

        @Override
        public String toString() {
            return sentence;
        }
    }

    private BadDrawings() {}

    static Stream<Bad> all() {
        return Stream.of(
                new Bad("everything that happens has a shape", picture -> remove(shape(picture, UserTask.class, 0))),
                new Bad("every flow is a line", picture -> remove(firstLine(picture))),
                new Bad("a line joins the shapes it says it joins", picture -> firstLine(picture)
                        .getWaypoints()
                        .iterator()
                        .next()
                        .setX(1)),
                new Bad(
                        "no shape covers another",
                        picture -> put(
                                shape(picture, UserTask.class, 1),
                                shape(picture, UserTask.class, 0).getBounds().getX() + 90,
                                shape(picture, UserTask.class, 0).getBounds().getY())),
                new Bad("no line runs through a foreign shape", BadDrawings::putOnALine),
                new Bad("no line crosses another", BadDrawings::drawAcross),
                new Bad("a picture fits one screen", picture -> put(shape(picture, EndEvent.class, 0), 2000, 100)),
                new Bad("a picture fits one screen", picture -> put(shape(picture, EndEvent.class, 0), 100, 2000)),
                new Bad(
                        "a way begins on the left of where it ends",
                        picture -> put(shape(picture, StartEvent.class, 0), 1700, 400)));
    }

    /** Puts a task in the middle of the flow that leaves the start event. */
    private static void putOnALine(BpmnModelInstance picture) {
        var begin = picture.getModelElementsByType(StartEvent.class).iterator().next();
        var flow = begin.getOutgoing().iterator().next();
        var way = Drawing.of(picture).segments(flow.getId()).findFirst().orElseThrow();
        var foreign = picture.getModelElementsByType(UserTask.class).stream()
                .filter(task -> !task.equals(flow.getTarget()))
                .findFirst()
                .orElseThrow();
        put(shapeOf(picture, foreign), (way.getX1() + way.getX2()) / 2 - 5, (way.getY1() + way.getY2()) / 2 - 10);
    }

    /** Lets the last line run across the first one. */
    private static void drawAcross(BpmnModelInstance picture) {
        var way = Drawing.of(picture)
                .segments(firstLine(picture).getBpmnElement().getId())
                .findFirst()
                .orElseThrow();
        var lines = List.copyOf(picture.getModelElementsByType(BpmnEdge.class));
        var points = List.copyOf(lines.get(lines.size() - 1).getWaypoints());
        double middle = (way.getX1() + way.getX2()) / 2;
        put(points.get(0), middle, way.getY1() - 30);
        put(points.get(1), middle, way.getY1() + 30);
    }

    private static void put(Waypoint point, double x, double y) {
        point.setX(x);
        point.setY(y);
    }

    private static BpmnEdge firstLine(BpmnModelInstance picture) {
        var flow = picture.getModelElementsByType(SequenceFlow.class).iterator().next();
        return picture.getModelElementsByType(BpmnEdge.class).stream()
                .filter(edge -> flow.equals(edge.getBpmnElement()))
                .findFirst()
                .orElseThrow();
    }

    private static BpmnShape shape(BpmnModelInstance picture, Class<? extends ModelElementInstance> type, int index) {
        return shapeOf(
                picture,
                picture.getModelElementsByType(type).stream()
                        .skip(index)
                        .findFirst()
                        .orElseThrow());
    }

    private static BpmnShape shapeOf(BpmnModelInstance picture, ModelElementInstance element) {
        return picture.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> element.equals(shape.getBpmnElement()))
                .findFirst()
                .orElseThrow();
    }

    private static void put(BpmnShape shape, double x, double y) {
        Bounds bounds = shape.getBounds();
        bounds.setX(x);
        bounds.setY(y);
    }

    private static void remove(ModelElementInstance element) {
        element.getParentElement().removeChildElement(element);
    }
}
