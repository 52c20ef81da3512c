package org.xiaohao.process.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.springframework.stereotype.Component;
import org.xiaohao.process.account.AsPerson;
import org.xiaohao.process.engine.TaskRows;
import org.xiaohao.shared.PersonId;

/** How many tasks wait in each queue that a person sees: the described ones at once, any other by the engine. */
@Component
public class QueueCounts {

    /** As many as the Tasklist shows on one page of them. */
    private static final int MOST = 50;

    private final QueueFile file;
    private final TaskRows tasks;
    private final FilterService filters;
    private final AsPerson asPerson;

    QueueCounts(QueueFile file, TaskRows tasks, FilterService filters, AsPerson asPerson) {
        this.file = file;
        this.tasks = tasks;
        this.filters = filters;
        this.asPerson = asPerson;
    }

    /** By the name of the queue. */
    public Map<String, Long> of(PersonId person, Collection<String> groups) {
        Map<String, String> conditions = new LinkedHashMap<>();
        file.all().forEach(queue -> QueueCondition.of(queue.query())
                .ifPresent(condition -> conditions.put(queue.name(), condition)));
        Map<String, Long> counts = new LinkedHashMap<>();
        List<Long> counted = tasks.counts(new ArrayList<>(conditions.values()), person, groups);
        int column = 0;
        for (String name : conditions.keySet()) {
            counts.put(name, counted.get(column++));
        }
        asPerson.get(person, () -> {
            filters.createTaskFilterQuery().listPage(0, MOST).stream()
                    .filter(filter -> !counts.containsKey(filter.getName()))
                    .forEach(filter -> counts.put(filter.getName(), filters.count(filter.getId())));
            return counts;
        });
        return counts;
    }
}
