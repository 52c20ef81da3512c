package org.xiaohao.process.step;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.springframework.stereotype.Component;
import org.xiaohao.process.WorkItem;
import org.xiaohao.process.release.ModelProperties;
import org.xiaohao.shared.ProblemNumber;

/** Turns a task of the engine into a work item that other rooms can read. */
@Component
public class WorkItems {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    WorkItems(TaskService tasks, RuntimeService runtime, RepositoryService repository) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
    }

    public WorkItem of(Task task) {
        var properties = properties(task);
        String rows = properties.text("rows");
        return new WorkItem(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                number(task),
                task.getAssignee(),
                groups(task),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                properties.text("step"),
                rows.isEmpty() ? null : rows,
                properties.text("awaits"),
                properties.isTrue("brief"));
    }

    /** Whether a leader decides here; told without asking the database for more. */
    public boolean isDecision(Task task) {
        return properties(task).isTrue("brief");
    }

    private ModelProperties properties(Task task) {
        return ModelProperties.of((BaseElement) repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey()));
    }

    private ProblemNumber number(Task task) {
        return new ProblemNumber(runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
    }

    private List<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(link -> link.getGroupId())
                .toList();
    }
}
