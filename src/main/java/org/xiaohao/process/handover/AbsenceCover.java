package org.xiaohao.process.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xiaohao.process.step.TaskFacts;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;

/** A task that comes up for somebody who is away goes to who has the work meanwhile. */
@Component
// before anybody is told of the task
@Order(Ordered.HIGHEST_PRECEDENCE)
class AbsenceCover extends AbstractBpmnParseListener {

    private final AbsenceStore absences;
    private final TransferStore transfers;
    private final TaskTransfers tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AbsenceCover(
            @Lazy AbsenceStore absences,
            @Lazy TransferStore transfers,
            @Lazy TaskTransfers tasks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.absences = absences;
        this.transfers = transfers;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::begun);
    }

    private void begun(DelegateTask task) {
        if (task.getAssignee() != null) {
            absences.lasting(task.getAssignee())
                    .filter(absence -> !absence.until().isBefore(LocalDate.now(clock)))
                    .ifPresent(absence -> cover(TaskFacts.of((TaskEntity) task), absence));
        }
    }

    private void cover(TaskFacts facts, Absence absence) {
        if (!tasks.mayReceive(absence.receiver(), facts.candidateGroups())) {
            return;
        }
        var task = facts.task();
        task.setAssignee(absence.receiver().value());
        var transfer = new Transfer(Actor.SYSTEM, item -> {}, absence.reason(), absence.id());
        String from = absence.person().value();
        var now = clock.instant();
        var id =
                transfers.insert(facts.number(), task.getId(), task.getName(), from, absence.receiver(), transfer, now);
        Map<String, String> references = Map.of(
                "task", task.getId(),
                "from", from,
                "to", absence.receiver().value(),
                "transfer", id.toString(),
                "reason", Hash.of(absence.reason()));
        events.publishEvent(new CaseEvent(facts.number(), TaskTransfers.EVENT, Actor.SYSTEM, now, references));
    }
}
