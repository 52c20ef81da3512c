package org.xiaohao.process.guard;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.process.Worklist;
import org.xiaohao.process.engine.PersonalDoor;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.PersonId;

/** Writes down what was refused, after the refused transaction is gone: nothing else of it may remain. */
@Component
class RefusalRecord extends PersonalDoor {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalRecord.class);

    private final ObjectProvider<Worklist> worklist;
    private final ObjectProvider<IdentityService> identities;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    RefusalRecord(
            ObjectProvider<Worklist> worklist,
            ObjectProvider<IdentityService> identities,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.worklist = worklist;
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
            throw refusal;
        }
    }

    private void record(Command<?> command) {
        String name = command.getClass().getSimpleName();
        var person = identities.getObject().getCurrentAuthentication();
        if (person == null) {
            return;
        }
        var item = taskId(command).flatMap(id -> worklist.getObject().task(id));
        LOG.warn(
                "refused {} of {} on case {}",
                name,
                person.getUserId(),
                item.map(i -> i.number().value()).orElse("-"));
        item.ifPresent(task -> ownTransaction.executeWithoutResult(status -> events.publishEvent(new CaseEvent(
                task.number(),
                "refused",
                Actor.person(new PersonId(person.getUserId()), null),
                clock.instant(),
                Map.of("task", task.taskId(), "command", name)))));
    }

    private static java.util.Optional<String> taskId(Command<?> command) {
        try {
            return java.util.Optional.ofNullable((String) CommandField.read(command, "taskId"));
        } catch (IllegalStateException e) {
            return java.util.Optional.empty();
        }
    }
}
