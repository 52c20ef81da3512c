package org.xiaohao.process.step;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.shared.CaseEvent;

/**
 * Holds a task, its drawn timer and its clock to one and the same end. A timer is born far away, because the clock of
 * its task does not run yet; it is set with the task's due date, and moved with it.
 */
@Component
class DueDates {

    private static final Date FAR_AWAY = Date.from(Instant.parse("9999-01-01T00:00:00Z"));

    private final TaskService tasks;
    private final ManagementService jobs;
    private final AsSystem asSystem;

    DueDates(@Lazy TaskService tasks, @Lazy ManagementService jobs, AsSystem asSystem) {
        this.tasks = tasks;
        this.jobs = jobs;
        this.asSystem = asSystem;
    }

    /** For a task that is being created: neither it nor its timers can be queried yet. */
    void set(TaskEntity task, Instant end) {
        Date due = Date.from(end);
        task.setDueDate(due);
        for (JobEntity job : task.getExecution().getJobs()) {
            if (job instanceof TimerEntity timer) {
                timer.setDuedate(due);
            }
        }
    }

    /** While its limit stands still, a timer must not fire. */
    @EventListener(condition = "#event.kind() == 'clock.paused' and #event.references()['task'] != null")
    void hold(CaseEvent event) {
        String taskId = event.references().get("task");
        asSystem.run(
                () -> Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                        .ifPresent(task -> timers(task).forEach(timer -> jobs.setJobDuedate(timer.getId(), FAR_AWAY))));
    }

    @EventListener(condition = "#event.kind() == 'clock.moved' and #event.references()['task'] != null")
    void follow(CaseEvent event) {
        String taskId = event.references().get("task");
        Date due = Date.from(Instant.parse(event.references().get("due")));
        asSystem.run(() -> {
            Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
            if (task != null) {
                task.setDueDate(due);
                tasks.saveTask(task);
                // a limit that is counted again while it stands still lets its timer wait all the same
                if (!event.references().containsKey("paused")) {
                    timers(task).forEach(timer -> jobs.setJobDuedate(timer.getId(), due));
                }
            }
        });
    }

    private List<Job> timers(Task task) {
        return jobs.createJobQuery().executionId(task.getExecutionId()).timers().list();
    }
}
