package org.xiaohao.process.guard;

import java.util.Objects;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.xiaohao.process.engine.EngineAdministrators;

/** A person changes the own profile and proves the own password; accounts of others belong to administrators. */
final class OwnAccount {

    private OwnAccount() {}

    /** Else a log-in already made would be a place to try the passwords of others, unseen by the brake. */
    static Command<?> prove(Command<?> command, CommandContext context) {
        require(context, CommandField.read(command, "userId"));
        return command;
    }

    static Command<?> change(Command<?> command, CommandContext context) {
        if (!context.getAuthentication().getGroupIds().contains(EngineAdministrators.GROUP)) {
            require(context, ((User) CommandField.read(command, "user")).getId());
        }
        return command;
    }

    private static void require(CommandContext context, Object user) {
        if (!Objects.equals(context.getAuthenticatedUserId(), user)) {
            throw new Refusal(403, "只能修改自己的账号");
        }
    }
}
