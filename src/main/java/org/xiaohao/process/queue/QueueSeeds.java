package org.xiaohao.process.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.springframework.stereotype.Component;
import org.xiaohao.process.account.StaffRights;
import org.xiaohao.shared.ConfigDirectory;

/** Makes the queues of the Tasklist as {@code queues.json} describes them, and keeps them so at every start. */
@Component
public class QueueSeeds {

    private final FilterService filters;
    private final ProcessEngine engine;
    private final StaffRights rights;
    private final QueueSettings settings;
    private final ObjectMapper json;

    QueueSeeds(
            FilterService filters,
            ProcessEngine engine,
            StaffRights rights,
            QueueSettings settings,
            ObjectMapper json) {
        this.filters = filters;
        this.engine = engine;
        this.rights = rights;
        this.settings = settings;
        this.json = json;
    }

    public void seed() {
        var file = ConfigDirectory.locate("xiaohao.process.queues.directory", settings.directory(), "config/tasklist")
                .resolve("queues.json");
        try {
            int priority = 0;
            JsonNode description = json.readTree(file.toFile());
            for (JsonNode queue : description.path("queues")) {
                save(queue, priority++);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("xiaohao.process.queues.directory: " + file, e);
        }
    }

    private void save(JsonNode queue, int priority) throws IOException {
        String name = queue.path("name").asText();
        Filter known = filters.createTaskFilterQuery().filterName(name).list().stream()
                .findFirst()
                .orElse(null);
        Filter filter = known == null ? filters.newTaskFilter(name) : known;
        TaskQueryDto query = json.treeToValue(queue.path("query"), TaskQueryDto.class);
        query.setObjectMapper(json);
        filter.setQuery(query.toQuery(engine));
        filter.setProperties(Map.of(
                "description",
                queue.path("description").asText(),
                "color",
                queue.path("color").asText(),
                "priority",
                priority,
                "refresh",
                true));
        filters.saveFilter(filter);
        rights.everybody(Resources.FILTER, filter.getId(), Permissions.READ);
    }
}
