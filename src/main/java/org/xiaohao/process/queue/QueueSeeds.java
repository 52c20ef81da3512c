package org.xiaohao.process.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.springframework.stereotype.Component;
import org.xiaohao.process.account.StaffRights;

/** Makes the queues of the Tasklist as {@code queues.json} describes them, and keeps them so at every start. */
@Component
public class QueueSeeds {

    private final QueueFile file;
    private final FilterService filters;
    private final ProcessEngine engine;
    private final StaffRights rights;
    private final ObjectMapper json;

    QueueSeeds(QueueFile file, FilterService filters, ProcessEngine engine, StaffRights rights, ObjectMapper json) {
        this.file = file;
        this.filters = filters;
        this.engine = engine;
        this.rights = rights;
        this.json = json;
    }

    public void seed() {
        int priority = 0;
        for (Queue queue : file.all()) {
            save(queue, priority++);
        }
    }

    private void save(Queue queue, int priority) {
        Filter known = filters.createTaskFilterQuery().filterName(queue.name()).list().stream()
                .findFirst()
                .orElse(null);
        Filter filter = known == null ? filters.newTaskFilter(queue.name()) : known;
        TaskQueryDto query = query(queue);
        query.setObjectMapper(json);
        filter.setQuery(query.toQuery(engine));
        filter.setProperties(Map.of(
                "description", queue.description(), "color", queue.color(), "priority", priority, "refresh", true));
        filters.saveFilter(filter);
        rights.everybody(Resources.FILTER, filter.getId(), Permissions.READ);
    }

    private TaskQueryDto query(Queue queue) {
        try {
            return json.treeToValue(queue.query(), TaskQueryDto.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("xiaohao.process.queues.directory: queues.json, " + queue.name(), e);
        }
    }
}
