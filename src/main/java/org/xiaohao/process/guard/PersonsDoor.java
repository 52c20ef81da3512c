package org.xiaohao.process.guard;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xiaohao.process.engine.PersonalDoor;

/**
 * Every command passes here, whatever page or interface it came from. A person's own command is the outermost one with
 * an authentication; commands nested in it are the house's own work.
 */
@Component
class PersonsDoor extends PersonalDoor {

    private static final ThreadLocal<Boolean> INSIDE = new ThreadLocal<>();

    private final ObjectProvider<Admission> admission;

    PersonsDoor(ObjectProvider<Admission> admission) {
        this.admission = admission;
    }

    @Override
    public boolean insideTransaction() {
        return true;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (INSIDE.get() != null) {
            return next.execute(command);
        }
        INSIDE.set(true);
        try {
            CommandContext context = Context.getCommandContext();
            return context.getAuthenticatedUserId() == null ? next.execute(command) : personal(command, context);
        } catch (AuthorizationException e) {
            // the engine's own words are English and name what the person should not learn
            throw new Refusal(403, "您无权办理该任务或查看该内容");
        } finally {
            INSIDE.remove();
        }
    }

    private <T> T personal(Command<T> command, CommandContext context) {
        var gate = admission.getObject();
        Command<T> lawful = gate.admit(command, context);
        return gate.complement(lawful, next.execute(lawful), context);
    }
}
