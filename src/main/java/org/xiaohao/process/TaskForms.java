package org.xiaohao.process;

import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.process.release.ReleaseReader;

/** The form of an open task, of the release under which the task runs. */
@Service
public class TaskForms {

    private final TaskService tasks;
    private final RepositoryService repository;
    private final ReleaseReader releases;
    private final AsSystem asSystem;

    TaskForms(TaskService tasks, RepositoryService repository, ReleaseReader releases, AsSystem asSystem) {
        this.tasks = tasks;
        this.repository = repository;
        this.releases = releases;
        this.asSystem = asSystem;
    }

    /** Empty when the task is done or has no form. */
    public Optional<FormDefinition> of(String taskId) {
        return asSystem.get(() -> Optional.ofNullable(tasks.createTaskQuery()
                        .taskId(taskId)
                        .initializeFormKeys()
                        .singleResult())
                .filter(task -> task.getCamundaFormRef() != null)
                .map(this::form));
    }

    private FormDefinition form(Task task) {
        String release =
                repository.getProcessDefinition(task.getProcessDefinitionId()).getDeploymentId();
        return releases.of(release).form(task.getCamundaFormRef().getKey());
    }
}
