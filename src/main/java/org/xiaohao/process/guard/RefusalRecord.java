package org.xiaohao.process.guard;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
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
import org.xiaohao.shared.Rejection;

/** Writes down what was refused, after the refused transaction is gone: nothing else of it may remain. */
@Component
class RefusalRecord extends PersonalDoor {

    private static final int BAD_INPUT = 400;
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
        } catch (RuntimeException failure) {
            Refusal refusal = refusal(failure);
            if (refusal == null || identities.getObject().getCurrentAuthentication() == null) {
                throw failure;
            }
            record(command, refusal);
            throw inTheTongueOfItsResource(command, refusal);
        }
    }

    /** The resource that runs jobs makes a server error of everything but this. */
    private static RuntimeException inTheTongueOfItsResource(Command<?> command, Refusal refusal) {
        boolean runsAJob = command instanceof ExecuteJobsCmd || command instanceof FailedJobListener;
        return runsAJob ? new AuthorizationException(refusal.getMessage()) : refusal;
    }

    /** A refusal of the door, of the law of the case behind it, or of the database because somebody was faster. */
    private static Refusal refusal(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof Rejection rejection) {
                return new Refusal(400, rejection.getMessage());
            }
            if (cause instanceof OptimisticLockingException) {
                return new Refusal(409, "该任务刚由他人办理，请刷新任务列表");
            }
        }
        return null;
    }

    private void record(Command<?> command, Refusal refusal) {
        String name = command.getClass().getSimpleName();
        var person = identities.getObject().getCurrentAuthentication();
        if (person == null) {
            return;
        }
        var numbers = cases.of(command);
        // who it was stands in the trail: names do not belong into logs, and only what was wrong in a form names nobody
        String reason = refusal.status() == BAD_INPUT ? refusal.getMessage() : "status " + refusal.status();
        LOG.warn("refused {} on {}: {}", name, numbers.isEmpty() ? "no case" : numbers, reason);
        numbers.forEach(number -> ownTransaction.executeWithoutResult(status -> events.publishEvent(new CaseEvent(
                number,
                "refused",
                Actor.person(new PersonId(person.getUserId()), null),
                clock.instant(),
                Map.of("command", name)))));
    }
}
