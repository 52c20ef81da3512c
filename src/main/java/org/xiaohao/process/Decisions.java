package org.xiaohao.process;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.xiaohao.process.account.Seating;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.process.step.DecisionTasks;
import org.xiaohao.process.step.WorkItems;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;

/** The approvals that wait for a leader, in the own seats and for those for whom the leader stands in. */
@Service
public class Decisions {

    /** The most urgent approvals, and how many there are. */
    public record Waiting(List<WorkItem> first, int all) {}

    private final TaskService tasks;
    private final BatchForms forms;
    private final WorkItems items;
    private final DecisionTasks places;
    private final Handover handover;
    private final Seating seating;
    private final AsSystem asSystem;

    Decisions(
            TaskService tasks,
            BatchForms forms,
            WorkItems items,
            DecisionTasks places,
            Handover handover,
            Seating seating,
            AsSystem asSystem) {
        this.tasks = tasks;
        this.forms = forms;
        this.items = items;
        this.places = places;
        this.handover = handover;
        this.seating = seating;
        this.asSystem = asSystem;
    }

    /**
     * What this person may decide now, in the own seats and in lent ones; what ends first comes first.
     *
     * @param most how many are told in full; the others are counted
     */
    public Waiting waitingFor(PersonId person, Collection<String> groups, int most) {
        Set<String> seats = new TreeSet<>(groups);
        seats.addAll(seating.lentTo(person.value()).keySet());
        if (seats.isEmpty()) {
            return new Waiting(List.of(), 0);
        }
        var free = places.only(tasks.createTaskQuery().taskCandidateGroupIn(List.copyOf(seats)));
        var held = places.only(tasks.createTaskQuery().taskAssignee(person.value()));
        List<Task> open = asSystem.get(() -> Stream.of(free, held)
                .flatMap(query -> query.active().initializeFormKeys().list().stream())
                .filter(items::isDecision)
                .sorted(Comparator.comparing(Task::getDueDate, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList());
        List<WorkItem> absent = handover.decisionsFor(person);
        var own = asSystem.get(() -> open.stream().limit(most).map(items::of).toList());
        List<WorkItem> first = Stream.concat(own.stream(), absent.stream())
                .sorted(Comparator.comparing(WorkItem::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(most)
                .toList();
        return new Waiting(first, open.size() + absent.size());
    }

    /** For whom the person would decide, and whether the form lets it be done together with others. */
    public Decision decision(WorkItem item, PersonId person) {
        PersonId absent = seating.actor(person.value(), item.groups())
                .map(Actor::onBehalfOf)
                .orElse(null);
        return new Decision(item, absent, forms.of(item).obstacle());
    }
}
