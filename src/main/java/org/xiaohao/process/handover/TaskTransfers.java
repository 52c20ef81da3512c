package org.xiaohao.process.handover;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Seat;
import org.xiaohao.problem.Cases;
import org.xiaohao.process.WorkItem;
import org.xiaohao.process.Worklist;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;

/** Gives one open task to another person of its groups. Its limit runs on: the engine's task stays the same task. */
@Component
public class TaskTransfers {

    static final String EVENT = "task.handedOver";

    private final Worklist worklist;
    private final TaskService tasks;
    private final AuthorizationService rights;
    private final Cases cases;
    private final Directory directory;
    private final TransferStore store;
    private final TaskMails mails;
    private final AsSystem asSystem;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskTransfers(
            Worklist worklist,
            TaskService tasks,
            AuthorizationService rights,
            Cases cases,
            Directory directory,
            TransferStore store,
            TaskMails mails,
            AsSystem asSystem,
            ApplicationEventPublisher events,
            Clock clock) {
        this.worklist = worklist;
        this.tasks = tasks;
        this.rights = rights;
        this.cases = cases;
        this.directory = directory;
        this.store = store;
        this.mails = mails;
        this.asSystem = asSystem;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Rejection when the task is gone, out of reach, or no work of the receiver; nothing is changed then */
    @Transactional
    public WorkItem give(String taskId, PersonId to, Transfer transfer) {
        WorkItem item = locked(taskId, transfer);
        String name = directory.nameOfPerson(to.value());
        if (to.value().equals(item.assignee())) {
            throw new Rejection("该任务已在" + name + "名下");
        }
        if (!mayReceive(to, item.groups())) {
            throw new Rejection(name + "不在该任务的办理岗位上，不能接收");
        }
        asSystem.run(() -> {
            tasks.setAssignee(taskId, to.value());
            takeAway(taskId, item.assignee());
        });
        var id = store.insert(item, to, transfer, clock.instant());
        Map<String, String> references =
                new HashMap<>(Map.of("task", taskId, "to", to.value(), "transfer", id.toString()));
        references.put("reason", Hash.of(transfer.reason()));
        if (item.assignee() != null) {
            references.put("from", item.assignee());
        }
        events.publishEvent(new CaseEvent(item.number(), EVENT, transfer.by(), clock.instant(), references));
        mails.given(item, to, id);
        return item;
    }

    /** Asked again once the case is locked: somebody may have completed the task a moment ago. */
    WorkItem locked(String taskId, Transfer transfer) {
        WorkItem seen = open(taskId);
        cases.lock(seen.number());
        WorkItem item = open(taskId);
        transfer.check().accept(item);
        return item;
    }

    private WorkItem open(String taskId) {
        return worklist.task(taskId)
                .orElseThrow(() -> new Rejection(cases.stepOfTask(taskId)
                        .map(step ->
                                "该任务刚刚已由" + directory.nameOfPerson(step.actor().signature()) + "办结，无需再转交")
                        .orElse("该任务已撤销，无需再转交")));
    }

    boolean mayReceive(PersonId person, List<String> groups) {
        return directory.person(person).stream()
                .flatMap(found -> found.seats().stream())
                .map(Seat::group)
                .anyMatch(groups::contains);
    }

    // the engine gives each holder a right on the task and leaves it when the task goes to somebody else
    private void takeAway(String taskId, String former) {
        if (former != null) {
            rights.createAuthorizationQuery()
                    .resourceType(Resources.TASK)
                    .resourceId(taskId)
                    .userIdIn(former)
                    .list()
                    .forEach(right -> rights.deleteAuthorization(right.getId()));
        }
    }
}
