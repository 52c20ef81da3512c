package org.xiaohao.process.queue;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiaohao.process.engine.TaskRows;
import org.xiaohao.shared.PersonId;

/** Finds the open tasks of groups, narrowed to a queue or to who holds them. */
@Component
public class QueueTasks {

    private final QueueFile file;
    private final TaskRows tasks;

    QueueTasks(QueueFile file, TaskRows tasks) {
        this.file = file;
        this.tasks = tasks;
    }

    /** Names of those that say which tasks, and not only whose. */
    public List<String> queues() {
        return file.all().stream()
                .filter(queue -> QueueCondition.ofAnybody(queue.query())
                        .filter(condition -> !condition.equals(QueueCondition.EVERYTHING))
                        .isPresent())
                .map(Queue::name)
                .toList();
    }

    public long count(List<String> groups, String person, String queue) {
        return tasks.count(groups, person, condition(queue));
    }

    /** Ids of the tasks, the most urgent first. */
    public List<String> ids(List<String> groups, String person, String queue, int size, int offset) {
        return tasks.ids(groups, person, condition(queue), size, offset);
    }

    public List<String> heldBy(PersonId person) {
        return tasks.heldBy(person);
    }

    /** A queue that nobody knows narrows nothing. */
    private String condition(String name) {
        return file.all().stream()
                .filter(queue -> queue.name().equals(name))
                .flatMap(queue -> QueueCondition.ofAnybody(queue.query()).stream())
                .findFirst()
                .orElse(QueueCondition.EVERYTHING);
    }
}
