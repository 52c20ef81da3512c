package org.xiaohao.process.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.ConfigDirectory;

/** The queues of {@code queues.json}, in the order of the file, as they stood at the start. */
@Component
class QueueFile {

    private static final String KEY = "xiaohao.process.queues.directory";

    private final QueueSettings settings;
    private final ObjectMapper json;
    private volatile List<Queue> read;

    QueueFile(QueueSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
    }

    List<Queue> all() {
        List<Queue> known = read;
        if (known == null) {
            known = read();
            read = known;
        }
        return known;
    }

    private List<Queue> read() {
        var file = ConfigDirectory.locate(KEY, settings.directory(), "config/tasklist")
                .resolve("queues.json");
        try {
            List<Queue> queues = new ArrayList<>();
            for (JsonNode each : json.readTree(file.toFile()).path("queues")) {
                queues.add(new Queue(
                        each.path("name").asText(),
                        each.path("description").asText(),
                        each.path("color").asText(),
                        each.path("query")));
            }
            return List.copyOf(queues);
        } catch (IOException e) {
            throw new UncheckedIOException(KEY + ": " + file, e);
        }
    }
}
