package org.xiaohao.process;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.problem.Cases;
import org.xiaohao.process.account.Seating;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.process.step.DecisionTasks;
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
    private final DecisionTasks decisions;
    private final Seating seating;
    private final Cases cases;
    private final AsSystem asSystem;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Handover(
            TaskService tasks,
            WorkItems items,
            DecisionTasks decisions,
            Seating seating,
            Cases cases,
            AsSystem asSystem,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tasks = tasks;
        this.items = items;
        this.decisions = decisions;
        this.seating = seating;
        this.cases = cases;
        this.asSystem = asSystem;
        this.events = events;
        this.clock = clock;
    }

    /** Tasks that absent colleagues hold and that this deputy may take over today, the most urgent first. */
    public List<WorkItem> waitingFor(PersonId deputy) {
        return waitingFor(deputy, query -> query);
    }

    /** The same, of those tasks alone in which a leader decides. */
    List<WorkItem> decisionsFor(PersonId deputy) {
        return waitingFor(deputy, decisions::only).stream()
                .filter(WorkItem::brief)
                .toList();
    }

    /**
     * The deputy becomes the holder; completing it is another matter, with the law of the case before it.
     *
     * @throws Rejection when the task does not lie with somebody for whom this person stands in
     */
    @Transactional
    public WorkItem takeOver(String taskId, PersonId deputy) {
        cases.lock(held(taskId, deputy).number());
        // asked again: somebody may have completed it while the lock was waited for
        WorkItem item = held(taskId, deputy);
        give(item, deputy, "task.takenOver", deputy, new PersonId(item.assignee()));
        return item;
    }

    /** What was taken over and then refused lies with the absent person again; nothing when it went on meanwhile. */
    @Transactional
    void giveBack(WorkItem taken, PersonId deputy) {
        cases.lock(taken.number());
        var absent = new PersonId(taken.assignee());
        open(taken.taskId())
                .filter(item -> deputy.value().equals(item.assignee()))
                .ifPresent(item -> give(item, absent, "task.givenBack", deputy, absent));
    }

    private void give(WorkItem item, PersonId to, String event, PersonId deputy, PersonId absent) {
        asSystem.run(() -> tasks.setAssignee(item.taskId(), to.value()));
        events.publishEvent(new CaseEvent(
                item.number(),
                event,
                Actor.deputy(deputy, null, absent),
                clock.instant(),
                Map.of("task", item.taskId(), "onBehalfOf", absent.value())));
    }

    private WorkItem held(String taskId, PersonId deputy) {
        Map<String, PersonId> lent = seating.lentTo(deputy.value());
        return open(taskId)
                .filter(item -> item.assignee() != null && mayTake(item, lent))
                .orElseThrow(() -> new Rejection("该任务不在您代理的人员名下，或者已经办结"));
    }

    private Optional<WorkItem> open(String taskId) {
        return asSystem.get(() -> Optional.ofNullable(tasks.createTaskQuery()
                        .taskId(taskId)
                        .initializeFormKeys()
                        .singleResult())
                .map(items::of));
    }

    private List<WorkItem> waitingFor(PersonId deputy, UnaryOperator<TaskQuery> narrowed) {
        Map<String, PersonId> lent = seating.lentTo(deputy.value());
        if (lent.isEmpty()) {
            return List.of();
        }
        String[] absent = lent.values().stream().map(PersonId::value).distinct().toArray(String[]::new);
        var query =
                narrowed.apply(tasks.createTaskQuery().taskAssigneeIn(absent).initializeFormKeys());
        return asSystem.get(() -> query.orderByDueDate().asc().list().stream()
                .map(items::of)
                .filter(item -> mayTake(item, lent))
                .toList());
    }

    private static boolean mayTake(WorkItem item, Map<String, PersonId> lent) {
        var holder = new PersonId(item.assignee());
        return item.groups().stream().anyMatch(group -> holder.equals(lent.get(group)));
    }
}
