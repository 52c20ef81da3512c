package org.xiaohao.process.guard;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xiaohao.process.account.Seating;
import org.xiaohao.process.engine.PersonalDoor;

/**
 * Every command passes here, whatever page or interface it came from. A person's own command is the outermost one with
 * an authentication; commands nested in it are the house's own work.
 */
@Component
class PersonsDoor extends PersonalDoor {

    private static final ThreadLocal<Boolean> INSIDE = new ThreadLocal<>();

    private final ObjectProvider<Admission> admission;
    private final ObjectProvider<Seating> seating;

    PersonsDoor(ObjectProvider<Admission> admission, ObjectProvider<Seating> seating) {
        this.admission = admission;
        this.seating = seating;
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
            throw new Refusal(403, Refusal.UNSEEN);
        } finally {
            INSIDE.remove();
        }
    }

    /** For the length of one command the person also sits in the seats lent by absent colleagues. */
    private <T> T personal(Command<T> command, CommandContext context) {
        var identities = context.getProcessEngineConfiguration().getIdentityService();
        var person = identities.getCurrentAuthentication();
        identities.setAuthentication(seating.getObject().seated(person));
        try {
            var gate = admission.getObject();
            Command<T> lawful = gate.admit(command, context);
            return gate.complement(lawful, next.execute(lawful), context);
        } finally {
            identities.setAuthentication(person);
        }
    }
}
