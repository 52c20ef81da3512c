package org.xiaohao.process.guard;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.process.engine.PersonalDoor;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.PersonId;

/** Writes down what was refused, after the refused transaction is gone: nothing else of it may remain. */
@Component
class RefusalRecord extends PersonalDoor {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalRecord.class);

    private final RefusedCase cases;
    private final ObjectProvider<IdentityService> identities;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    RefusalRecord(
            RefusedCase cases,
            ObjectProvider<IdentityService> identities,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.cases = cases;
        this.identities = identities;
        this.events = events;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @Override
    public boolean insideTransaction() {
        return false;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (Refusal refusal) {
            record(command);
            throw inTheTongueOfItsResource(command, refusal);
        }
    }

    /** The resource that runs jobs makes a server error of everything but this. */
    private static RuntimeException inTheTongueOfItsResource(Command<?> command, Refusal refusal) {
        boolean runsAJob = command instanceof ExecuteJobsCmd || command instanceof FailedJobListener;
        return runsAJob ? new AuthorizationException(refusal.getMessage()) : refusal;
    }

    private void record(Command<?> command) {
        String name = command.getClass().getSimpleName();
        var person = identities.getObject().getCurrentAuthentication();
        if (person == null) {
            return;
        }
        var numbers = cases.of(command);
        LOG.warn("refused {} of {} on {}", name, person.getUserId(), numbers.isEmpty() ? "no case" : numbers);
        numbers.forEach(number -> ownTransaction.executeWithoutResult(status -> events.publishEvent(new CaseEvent(
                number,
                "refused",
                Actor.person(new PersonId(person.getUserId()), null),
                clock.instant(),
                Map.of("command", name)))));
    }
}
