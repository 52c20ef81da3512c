package org.xiaohao.process;

import java.util.List;
import org.springframework.stereotype.Service;
import org.xiaohao.process.queue.QueueTasks;
import org.xiaohao.shared.PersonId;

/** The open tasks that somebody manages, over all people and queues. */
@Service
public class TaskList {

    public static final int PAGE = 30;

    /**
     * One page.
     *
     * @param page from 1
     */
    public record Page(List<WorkItem> items, long total, int page, int pages) {}

    private final QueueTasks tasks;
    private final Worklist worklist;

    TaskList(QueueTasks tasks, Worklist worklist) {
        this.tasks = tasks;
        this.worklist = worklist;
    }

    /** The queues by which the list may be narrowed. */
    public List<String> queues() {
        return tasks.queues();
    }

    /**
     * The most urgent first.
     *
     * @param holder only what this person holds, or {@code null}
     * @param queue only what stands in the queue of that name, or an empty text
     */
    public Page of(Manager manager, PersonId holder, String queue, int page) {
        var groups = manager.reach().groups();
        String person = holder == null ? "" : holder.value();
        long total = tasks.count(groups, person, queue);
        int pages = (int) Math.max(1, (total + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(1, page), pages);
        var items = tasks.ids(groups, person, queue, PAGE, (shown - 1) * PAGE).stream()
                .flatMap(id -> worklist.task(id).stream())
                .toList();
        return new Page(items, total, shown, pages);
    }

    /** Everything that the person holds, the most urgent first. */
    public List<String> heldBy(PersonId person) {
        return tasks.heldBy(person);
    }
}
