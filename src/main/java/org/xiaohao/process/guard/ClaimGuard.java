package org.xiaohao.process.guard;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;
import org.xiaohao.organization.Directory;
import org.xiaohao.process.account.Seating;
import org.xiaohao.process.step.TaskFacts;

/** Lets a person claim a task for oneself and put it back, and nothing more. */
@Component
class ClaimGuard {

    private final Directory directory;
    private final Seating seating;

    ClaimGuard(Directory directory, Seating seating) {
        this.directory = directory;
        this.seating = seating;
    }

    Command<?> claim(Command<?> command, CommandContext context) {
        String person = context.getAuthenticatedUserId();
        if (!person.equals(CommandField.read(command, "userId"))) {
            throw new Refusal(403, "只能为自己认领任务");
        }
        TaskEntity task = task(command, context);
        String holder = task.getAssignee();
        if (holder != null && !holder.equals(person)) {
            throw new Refusal(409, "该任务已由" + directory.nameOfPerson(holder) + "认领");
        }
        // an administrator of the engine sees every task, and would keep it from those whose work it is
        if (seating.actor(person, TaskFacts.of(task).candidateGroups()).isEmpty()) {
            throw new Refusal(403, "只有该任务所在岗位的人员可以认领");
        }
        return command;
    }

    /**
     * Putting a task back is an assignment to nobody. Candidates may not assign, so the engine would refuse it: here
     * the holder, and only the holder, is let through.
     */
    Command<?> putBack(Command<?> command, CommandContext context) {
        TaskEntity task = task(command, context);
        boolean own = context.getAuthenticatedUserId().equals(task.getAssignee());
        if (!own || CommandField.read(command, "userId") != null) {
            throw new Refusal(403, "不能改派任务，只能将自己认领的任务退回队列");
        }
        return inner -> inner.runWithoutAuthorization(() -> command.execute(inner));
    }

    private static TaskEntity task(Command<?> command, CommandContext context) {
        TaskEntity task = context.getTaskManager().findTaskById((String) CommandField.read(command, "taskId"));
        if (task == null) {
            throw new Refusal(409, "该任务已办结或不存在，请刷新任务列表");
        }
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkReadTask(task));
        return task;
    }
}
