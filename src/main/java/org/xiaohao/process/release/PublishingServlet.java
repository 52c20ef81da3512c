package org.xiaohao.process.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;

/**
 * Stands at the address where Camunda Modeler deploys, and publishes what it sends. The engine's own resource there
 * would make a deployment of the single file, with which nothing else of the rule book is bound.
 */
class PublishingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PublishingServlet.class);

    private final transient Publication publication;
    private final transient PublishedModels models;
    private final transient ObjectMapper json;

    PublishingServlet(Publication publication, PublishedModels models, ObjectMapper json) {
        this.publication = publication;
        this.models = models;
        this.json = json;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var by = new PersonId(request.getUserPrincipal().getName());
        try {
            var published = publication.publish(uploads(request), by);
            answer(response, HttpServletResponse.SC_OK, models.describe(published));
        } catch (Rejection refused) {
            LOG.warn("publication by {} refused: {}", by.value(), refused.getMessage());
            answer(response, HttpServletResponse.SC_BAD_REQUEST, error(refused.getMessage()));
        } catch (ServletException | IllegalStateException unreadable) {
            LOG.warn("publication by {} is no form with files of lawful size", by.value(), unreadable);
            answer(response, HttpServletResponse.SC_BAD_REQUEST, error("没有收到完整的文件，或者文件过大（每个不超过 5 MB）"));
        }
    }

    private static Map<String, byte[]> uploads(HttpServletRequest request) throws IOException, ServletException {
        var uploads = new TreeMap<String, byte[]>();
        for (Part part : request.getParts()) {
            String name = part.getSubmittedFileName();
            if (name != null && !name.isBlank()) {
                try (var content = part.getInputStream()) {
                    uploads.put(name.replaceAll(".*[/\\\\]", ""), content.readAllBytes());
                }
            }
        }
        return uploads;
    }

    private static Map<String, Object> error(String reason) {
        return Map.of("type", "RuleBookRefused", "message", reason);
    }

    private void answer(HttpServletResponse response, int status, Map<String, Object> body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        json.writeValue(response.getOutputStream(), body);
    }
}
