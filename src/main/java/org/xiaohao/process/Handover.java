package org.xiaohao.process;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.problem.Cases;
import org.xiaohao.process.account.Seating;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.process.step.WorkItems;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;

/** Tasks that lie with an absent colleague by name, and go to the deputy. */
@Service
public class Handover {

    private final TaskService tasks;
    private final WorkItems items;
    private final Seating seating;
    private final Cases cases;
    private final AsSystem asSystem;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Handover(
            TaskService tasks,
            WorkItems items,
            Seating seating,
            Cases cases,
            AsSystem asSystem,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tasks = tasks;
        this.items = items;
        this.seating = seating;
        this.cases = cases;
        this.asSystem = asSystem;
        this.events = events;
        this.clock = clock;
    }

    /** Tasks that absent colleagues hold and that this deputy may take over today, the most urgent first. */
    public List<WorkItem> waitingFor(PersonId deputy) {
        Map<String, PersonId> lent = seating.lentTo(deputy.value());
        return lent.values().stream()
                .distinct()
                .flatMap(absent -> heldBy(absent).stream())
                .filter(item -> mayTake(item, lent))
                .toList();
    }

    /**
     * The deputy becomes the holder; completing it is another matter, with the law of the case before it.
     *
     * @throws Rejection when the task does not lie with somebody for whom this person stands in
     */
    @Transactional
    public WorkItem takeOver(String taskId, PersonId deputy) {
        WorkItem item = waitingFor(deputy).stream()
                .filter(each -> each.taskId().equals(taskId))
                .findFirst()
                .orElseThrow(() -> new Rejection("该任务不在您代理的人员名下，或者已经办结"));
        cases.lock(item.number());
        var absent = new PersonId(item.assignee());
        asSystem.run(() -> tasks.setAssignee(taskId, deputy.value()));
        Actor actor = Actor.deputy(deputy, null, absent);
        events.publishEvent(new CaseEvent(
                item.number(),
                "task.takenOver",
                actor,
                clock.instant(),
                Map.of("task", taskId, "onBehalfOf", absent.value())));
        return item;
    }

    private List<WorkItem> heldBy(PersonId person) {
        return asSystem.get(
                () -> tasks
                        .createTaskQuery()
                        .taskAssignee(person.value())
                        .initializeFormKeys()
                        .orderByDueDate()
                        .asc()
                        .list()
                        .stream()
                        .map(items::of)
                        .toList());
    }

    private static boolean mayTake(WorkItem item, Map<String, PersonId> lent) {
        var holder = new PersonId(item.assignee());
        return item.groups().stream().anyMatch(group -> holder.equals(lent.get(group)));
    }
}
