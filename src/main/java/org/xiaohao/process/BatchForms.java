package org.xiaohao.process;

import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.xiaohao.process.engine.AsSystem;

/** Reads from the form of an open task what agreeing in one go answers there. */
@Component
class BatchForms {

    private final TaskService tasks;
    private final TaskForms forms;
    private final AsSystem asSystem;

    BatchForms(TaskService tasks, TaskForms forms, AsSystem asSystem) {
        this.tasks = tasks;
        this.forms = forms;
        this.asSystem = asSystem;
    }

    /** A task that is done meanwhile, or has no form, declares nothing. */
    BatchAnswers of(WorkItem item) {
        return forms.of(item.taskId())
                .map(form -> BatchAnswers.of(form, name -> variable(item.taskId(), name)))
                .orElse(BatchAnswers.NONE);
    }

    private String variable(String taskId, String name) {
        return asSystem.get(() -> Objects.toString(tasks.getVariable(taskId, name), null));
    }
}
