package org.xiaohao.process.guard;

import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateGroupCmd;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.CreateUserCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterCountCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListPageCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SaveGroupCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/** Decides on each command of a person: let through, let through lawful parts of it, or refuse. */
@Component
class Admission {

    /** Looks at what a command carries, and answers the command to run in its place. */
    private interface Guard {
        Command<?> admit(Command<?> command, CommandContext context);
    }

    /** The same for commands of one kind. */
    private interface GuardOf<C> {
        Command<?> admit(C command, CommandContext context);
    }

    private final Map<Class<?>, Guard> guarded;
    private final FormShowing showing;

    Admission(
            SubmissionGuard submissions,
            ClaimGuard claims,
            AccountGuard accounts,
            QueueGuard queues,
            FormShowing showing) {
        this.showing = showing;
        this.guarded = Map.ofEntries(
                on(SubmitTaskFormCmd.class, (sent, context) -> submissions.admit(sent, "properties", context)),
                on(CompleteTaskCmd.class, (sent, context) -> submissions.admit(sent, "variables", context)),
                on(ClaimTaskCmd.class, (sent, context) -> claims.claim(sent, context)),
                on(AssignTaskCmd.class, (sent, context) -> claims.putBack(sent, context)),
                on(ExecuteFilterListCmd.class, (sent, context) -> queues.open(sent, context)),
                on(ExecuteFilterListPageCmd.class, (sent, context) -> queues.open(sent, context)),
                on(ExecuteFilterCountCmd.class, (sent, context) -> queues.open(sent, context)),
                on(CheckPassword.class, (sent, context) -> accounts.prove(sent, context)),
                on(CreateUserCmd.class, (sent, context) -> accounts.prepare(sent, context)),
                on(SaveUserCmd.class, (sent, context) -> accounts.saveUser(sent, context)),
                on(DeleteUserCmd.class, (sent, context) -> accounts.deleteUser(sent, context)),
                on(UnlockUserCmd.class, (sent, context) -> accounts.unlock(sent, context)),
                on(CreateGroupCmd.class, (sent, context) -> accounts.prepare(sent, context)),
                on(SaveGroupCmd.class, (sent, context) -> accounts.saveGroup(sent, context)),
                on(CreateMembershipCmd.class, (sent, context) -> accounts.giveSeat(sent, context)),
                on(DeleteMembershipCmd.class, (sent, context) -> accounts.takeSeat(sent, context)));
    }

    private static <C extends Command<?>> Map.Entry<Class<?>, Guard> on(Class<C> kind, GuardOf<C> guard) {
        return Map.entry(kind, (command, context) -> guard.admit(kind.cast(command), context));
    }

    /** Whether a command of this kind is judged by what it carries. */
    boolean guards(Class<?> kind) {
        return guarded.containsKey(kind);
    }

    /** The command to run in place of the one that was sent, or a {@link Refusal}. */
    @SuppressWarnings("unchecked")
    <T> Command<T> admit(Command<T> command, CommandContext context) {
        Class<?> kind = command.getClass();
        if (guards(kind)) {
            return (Command<T>) guarded.get(kind).admit(command, context);
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
