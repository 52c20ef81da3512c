package org.xiaohao.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.xiaohao.process.account.AsPerson;
import org.xiaohao.process.account.Seating;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.process.guard.Refusal;
import org.xiaohao.process.step.WorkItems;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;

/** The open tasks as the pages know them, and the two things a person does with one: claim it, complete it. */
@Service
public class Worklist {

    private final TaskService tasks;
    private final FormService forms;
    private final AsPerson asPerson;
    private final AsSystem asSystem;
    private final WorkItems items;
    private final Seating seating;

    Worklist(
            TaskService tasks,
            FormService forms,
            AsPerson asPerson,
            AsSystem asSystem,
            WorkItems items,
            Seating seating) {
        this.tasks = tasks;
        this.forms = forms;
        this.asPerson = asPerson;
        this.asSystem = asSystem;
        this.items = items;
        this.seating = seating;
    }

    /** The open tasks of a case over all its called processes, oldest first. */
    public List<WorkItem> open(ProblemNumber number) {
        return asSystem.get(() -> tasks
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .initializeFormKeys()
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(items::of)
                .toList());
    }

    public Optional<WorkItem> task(String taskId) {
        return asSystem.get(() -> find(taskId).map(items::of));
    }

    /** Whether the person holds the task or may claim it. */
    public boolean mayWork(PersonId person, Collection<String> groups, String taskId) {
        Set<String> lent = seating.lentTo(person.value()).keySet();
        return task(taskId)
                .filter(item -> item.assignee() == null
                        ? item.groups().stream().anyMatch(group -> groups.contains(group) || lent.contains(group))
                        : item.assignee().equals(person.value()))
                .isPresent();
    }

    /**
     * Claims as the person, through the same door as the Tasklist.
     *
     * @throws Rejection when somebody else holds it or the person may not
     */
    public void claim(String taskId, PersonId person) {
        as(person, () -> {
            tasks.claim(taskId, person.value());
            return null;
        });
    }

    /**
     * Completes as the person, through the same guard as the Tasklist.
     *
     * @throws Rejection with the reasons when the answers or the person are refused; nothing is changed then
     */
    public void submit(String taskId, PersonId person, Map<String, Object> answers) {
        as(person, () -> {
            forms.submitTaskForm(taskId, answers);
            return null;
        });
    }

    /**
     * Gives back what the person holds, for whoever else may do it.
     *
     * @throws Rejection when somebody else holds it
     */
    public void putBack(String taskId, PersonId person) {
        as(person, () -> {
            tasks.setAssignee(taskId, null);
            return null;
        });
    }

    private Optional<Task> find(String taskId) {
        return Optional.ofNullable(
                tasks.createTaskQuery().taskId(taskId).initializeFormKeys().singleResult());
    }

    private <T> T as(PersonId person, Supplier<T> work) {
        try {
            return asPerson.get(person, work);
        } catch (Refusal refusal) {
            throw new Rejection(refusal.getMessage());
        }
    }
}
