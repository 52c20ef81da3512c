package org.xiaohao.process;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** The picture of a diagram: where each shape stands and which way each line takes, by id of what they show. */
record Drawing(BpmnModelInstance diagram, Map<String, Rectangle2D> shapes, Map<String, List<Point2D>> lines) {

    /** How far a line may end beside the border of a shape, in pixels: the Modeler rounds. */
    private static final double ROUNDING = 2;

    static Drawing of(BpmnModelInstance diagram) {
        var shapes = new TreeMap<String, Rectangle2D>();
        for (BpmnShape shape : diagram.getModelElementsByType(BpmnShape.class)) {
            shapes.put(shape.getAttributeValue("bpmnElement"), rectangle(shape.getBounds()));
        }
        var lines = new TreeMap<String, List<Point2D>>();
        for (BpmnEdge edge : diagram.getModelElementsByType(BpmnEdge.class)) {
            lines.put(edge.getAttributeValue("bpmnElement"), points(edge.getWaypoints()));
        }
        return new Drawing(diagram, shapes, lines);
    }

    /** Everything that is drawn, labels included. */
    Rectangle2D extent() {
        var all = diagram.getModelElementsByType(Bounds.class).stream().map(Drawing::rectangle);
        var bends = points(diagram.getModelElementsByType(Waypoint.class)).stream()
                .map(point -> new Rectangle2D.Double(point.getX(), point.getY(), 0, 0));
        return Stream.concat(all, bends)
                .reduce((one, other) -> one.createUnion(other))
                .orElseGet(Rectangle2D.Double::new);
    }

    Stream<Line2D> segments(String flow) {
        var points = lines.getOrDefault(flow, List.of());
        return IntStream.range(1, points.size())
                .mapToObj(index -> new Line2D.Double(points.get(index - 1), points.get(index)));
    }

    boolean overlap(String one, String other) {
        return shapes.get(one).intersects(shapes.get(other));
    }

    /** Whether the line goes through the inside of the shape; running along its border is no fault. */
    boolean passesThrough(String flow, String shape) {
        var inside = grown(shapes.get(shape), -ROUNDING);
        return segments(flow).anyMatch(inside::intersectsLine);
    }

    /** Whether one line goes over to the other side of the other; lines that meet and go on together do not. */
    boolean cross(String one, String other) {
        return segments(one).anyMatch(way -> segments(other).anyMatch(way2 -> splits(way, way2) && splits(way2, way)));
    }

    private static boolean splits(Line2D way, Line2D other) {
        return way.relativeCCW(other.getP1()) * way.relativeCCW(other.getP2()) < 0;
    }

    boolean touches(Point2D end, String shape) {
        return shapes.containsKey(shape)
                && grown(shapes.get(shape), ROUNDING).contains(end)
                && !grown(shapes.get(shape), -ROUNDING).contains(end);
    }

    private static Rectangle2D grown(Rectangle2D shape, double by) {
        return new Rectangle2D.Double(
                shape.getX() - by, shape.getY() - by, shape.getWidth() + 2 * by, shape.getHeight() + 2 * by);
    }

    private static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static List<Point2D> points(Collection<Waypoint> waypoints) {
        return waypoints.stream()
                .<Point2D>map(point -> new Point2D.Double(point.getX(), point.getY()))
                .toList();
    }
}
