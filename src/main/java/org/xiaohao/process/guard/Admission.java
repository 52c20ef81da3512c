package org.xiaohao.process.guard;

import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/** Decides on each command of a person: let through, let through lawful parts of it, or refuse. */
@Component
class Admission {

    private final SubmissionGuard submissions;
    private final ClaimGuard claims;
    private final FormShowing showing;

    Admission(SubmissionGuard submissions, ClaimGuard claims, FormShowing showing) {
        this.submissions = submissions;
        this.claims = claims;
        this.showing = showing;
    }

    /** The command to run in place of the one that was sent, or a {@link Refusal}. */
    @SuppressWarnings("unchecked")
    <T> Command<T> admit(Command<T> command, CommandContext context) {
        Class<?> kind = command.getClass();
        if (kind == SubmitTaskFormCmd.class) {
            return (Command<T>) submissions.admit(command, "properties", context);
        }
        if (kind == CompleteTaskCmd.class) {
            return (Command<T>) submissions.admit(command, "variables", context);
        }
        if (kind == ClaimTaskCmd.class) {
            claims.claim(command, context);
            return command;
        }
        if (kind == AssignTaskCmd.class) {
            return (Command<T>) claims.putBack(command, context);
        }
        if (!AllowedCommands.admits(kind, context.getAuthentication().getGroupIds())) {
            throw new Refusal(403, "不允许这样操作。案件只能通过任务表单和案卷办理（" + kind.getSimpleName() + "）");
        }
        return command;
    }

    /** What the answer to a lawful command holds besides what the engine knows. */
    @SuppressWarnings("unchecked")
    <T> T complement(Command<T> command, T result, CommandContext context) {
        return command instanceof GetTaskFormVariablesCmd opened
                ? (T) showing.add((VariableMap) result, opened.resourceId, context)
                : result;
    }
}
