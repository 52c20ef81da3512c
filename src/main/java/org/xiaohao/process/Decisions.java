package org.xiaohao.process;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Service;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.Contention;
import org.xiaohao.process.account.Seating;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.process.step.InOneGo;
import org.xiaohao.process.step.WorkItems;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;

/** The approvals that wait for a leader, and the agreement to several of them in one go, each by itself. */
@Service
public class Decisions {

    private static final String GONE = "该任务已办结或不存在，请刷新后再看";

    private final TaskService tasks;
    private final TaskForms forms;
    private final WorkItems items;
    private final Worklist worklist;
    private final Handover handover;
    private final Seating seating;
    private final Cases cases;
    private final Contention contention;
    private final InOneGo oneGo;
    private final AsSystem asSystem;

    Decisions(
            TaskService tasks,
            TaskForms forms,
            WorkItems items,
            Worklist worklist,
            Handover handover,
            Seating seating,
            Cases cases,
            Contention contention,
            InOneGo oneGo,
            AsSystem asSystem) {
        this.tasks = tasks;
        this.forms = forms;
        this.items = items;
        this.worklist = worklist;
        this.handover = handover;
        this.seating = seating;
        this.cases = cases;
        this.contention = contention;
        this.oneGo = oneGo;
        this.asSystem = asSystem;
    }

    /** What this person may decide now, in the own seats and in lent ones; what ends first comes first. */
    public List<Decision> waitingFor(PersonId person, Collection<String> groups) {
        Set<String> seats = new TreeSet<>(groups);
        seats.addAll(seating.lentTo(person.value()).keySet());
        if (seats.isEmpty()) {
            return List.of();
        }
        var free = tasks.createTaskQuery().taskCandidateGroupIn(List.copyOf(seats));
        var held = tasks.createTaskQuery().taskAssignee(person.value());
        return Stream.of(open(free), open(held), handover.waitingFor(person).stream())
                .flatMap(each -> each)
                .filter(item -> item.brief() && !item.number().isRound())
                .sorted(Comparator.comparing(WorkItem::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(item -> decision(item, person))
                .toList();
    }

    /**
     * Agrees as the form declares. Whatever is refused leaves the task where it was.
     *
     * @throws Rejection when the case is contested, the form wants more, or the person may not
     */
    public void agree(String taskId, PersonId person) {
        WorkItem item = worklist.task(taskId).filter(WorkItem::brief).orElseThrow(() -> new Rejection(GONE));
        var batch = answers(item);
        if (!batch.obstacle().isEmpty()) {
            throw new Rejection("不能批量审批：" + batch.obstacle());
        }
        // asked again under the lock; here so that nobody takes hold of what cannot be agreed to
        contention.requireNone(cases.find(item.number()).orElseThrow(), item.step(), taskId);
        if (item.assignee() == null) {
            worklist.claim(taskId, person);
        } else if (!item.assignee().equals(person.value())) {
            handover.takeOver(taskId, person);
        }
        submit(item, person, batch);
    }

    private void submit(WorkItem item, PersonId person, BatchAnswers batch) {
        boolean done = false;
        try {
            oneGo.run(() -> worklist.submit(item.taskId(), person, batch.answers()));
            done = true;
        } finally {
            if (!done && item.assignee() == null) {
                putBack(item.taskId(), person);
            }
        }
    }

    private void putBack(String taskId, PersonId person) {
        boolean still = worklist.task(taskId)
                .filter(item -> person.value().equals(item.assignee()))
                .isPresent();
        if (still) {
            worklist.putBack(taskId, person);
        }
    }

    private Stream<WorkItem> open(TaskQuery query) {
        return asSystem
                .get(() -> query.active().initializeFormKeys().list().stream()
                        .filter(items::isDecision)
                        .map(items::of)
                        .toList())
                .stream();
    }

    private Decision decision(WorkItem item, PersonId person) {
        PersonId absent = seating.actor(person.value(), item.groups())
                .map(Actor::onBehalfOf)
                .orElse(null);
        return new Decision(item, absent, answers(item).obstacle());
    }

    private BatchAnswers answers(WorkItem item) {
        return forms.of(item.taskId())
                .map(form -> BatchAnswers.of(form, name -> variable(item.taskId(), name)))
                .orElse(BatchAnswers.NONE);
    }

    private String variable(String taskId, String name) {
        return asSystem.get(() -> Objects.toString(tasks.getVariable(taskId, name), null));
    }
}
