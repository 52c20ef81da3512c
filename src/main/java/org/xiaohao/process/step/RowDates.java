package org.xiaohao.process.step;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiaohao.calendar.Span;
import org.xiaohao.problem.Row;
import org.xiaohao.problem.Rows;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.process.release.ModelProperties;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.supervision.Clocks;

/**
 * The dates that the rows of a case promise: a task that watches them ends with the next one that is not done, and its
 * limit moves when the rows change. A promised day is that day; it does not roll to the next working day.
 */
@Component
class RowDates {

    /** Working days to report that the last row is done. */
    private static final int TO_REPORT = 5;

    private final Rows rows;
    private final Clocks clocks;
    private final Clock clock;
    private final TaskService tasks;
    private final RepositoryService models;
    private final AsSystem asSystem;

    RowDates(
            Rows rows,
            Clocks clocks,
            Clock clock,
            @Lazy TaskService tasks,
            @Lazy RepositoryService models,
            AsSystem asSystem) {
        this.rows = rows;
        this.clocks = clocks;
        this.clock = clock;
        this.tasks = tasks;
        this.models = models;
        this.asSystem = asSystem;
    }

    /** The next promised day; empty when the task watches none, or all is done. */
    Optional<Span> next(ProblemNumber number, ModelProperties properties) {
        String column = properties.text("rowsDue");
        return column.isEmpty()
                ? Optional.empty()
                : open(number, properties).stream()
                        .map(row -> row.values().get(column))
                        .filter(Objects::nonNull)
                        .map(day -> LocalDate.parse(day.toString()))
                        .sorted()
                        .map(Span::on)
                        .findFirst();
    }

    /** The rows that are not done yet. */
    List<Row> open(ProblemNumber number, ModelProperties properties) {
        return rows.of(number, properties.text("rows")).stream()
                .filter(row -> row.values().get(properties.text("rowsDone")) == null)
                .toList();
    }

    @EventListener(condition = "#event.kind() == 'rows.changed'")
    void follow(CaseEvent event) {
        asSystem.get(() -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(event.number().value())
                        .list())
                .forEach(task -> follow(event.number(), task));
    }

    /** Once all is done nothing can be missed any more: what is left is to say so. */
    private void follow(ProblemNumber number, Task task) {
        var properties = properties(task);
        if (!properties.text("rowsDue").isEmpty()) {
            var toReport = new Span(LocalDate.now(clock), TO_REPORT, Span.Unit.WORKING_DAY);
            clocks.moveTask(task.getId(), next(number, properties).orElse(toReport));
        }
    }

    private ModelProperties properties(Task task) {
        return asSystem.get(
                () -> ModelProperties.of((BaseElement) models.getBpmnModelInstance(task.getProcessDefinitionId())
                        .getModelElementById(task.getTaskDefinitionKey())));
    }
}
