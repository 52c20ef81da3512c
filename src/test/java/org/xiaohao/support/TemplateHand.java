package org.xiaohao.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Does what Camunda Modeler does when a designer chooses an element template and fills in what it asks. */
public final class TemplateHand {

    private static final Path FOLDER = Path.of("processes/.camunda/element-templates");
    private static final ObjectMapper JSON = new ObjectMapper();

    private TemplateHand() {}

    public static List<JsonNode> all() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().map(TemplateHand::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode template(String name) {
        return read(FOLDER.resolve(name + ".json"));
    }

    /** The element as it stands in the file afterwards; {@code given} by the name of the binding. */
    public static String element(JsonNode template, String id, String name, Map<String, String> given, String flows) {
        String applied = template.path("appliesTo").get(0).asText().replace("bpmn:", "");
        String type = "bpmn:" + Character.toLowerCase(applied.charAt(0)) + applied.substring(1);
        var attributes = new StringBuilder(" id=\"" + id + "\" name=\"" + name + "\"");
        var properties = new StringBuilder();
        var mappings = new StringBuilder();
        for (JsonNode property : template.path("properties")) {
            JsonNode binding = property.path("binding");
            String key = binding.path("name").asText();
            String value =
                    escaped(given.getOrDefault(key, property.path("value").asText("")));
            switch (binding.path("type").asText()) {
                case "property" -> attributes.append(" %s=\"%s\"".formatted(key, value));
                case "camunda:property" ->
                    properties.append("<camunda:property name=\"%s\" value=\"%s\" />".formatted(key, value));
                default -> mappings.append(mapping(binding, value));
            }
        }
        String all = properties.isEmpty() ? "" : "<camunda:properties>" + properties + "</camunda:properties>";
        return "<%s%s><bpmn:extensionElements>%s%s</bpmn:extensionElements>%s</%s>"
                .formatted(type, attributes, all, mappings, flows, type);
    }

    private static String mapping(JsonNode binding, String value) {
        return switch (binding.path("type").asText()) {
            case "camunda:in:businessKey" -> "<camunda:in businessKey=\"%s\" />".formatted(value);
            case "camunda:in" ->
                binding.path("variables").asText().equals("all")
                        ? "<camunda:in variables=\"all\" />"
                        : "<camunda:in sourceExpression=\"%s\" target=\"%s\" />"
                                .formatted(value, binding.path("target").asText());
            case "camunda:out" ->
                "<camunda:out source=\"%s\" target=\"%s\" />"
                        .formatted(binding.path("source").asText(), value);
            default -> throw new AssertionError("no such binding: " + binding);
        };
    }

    /** What it asks of a designer and has no answer for yet. */
    public static List<String> asked(JsonNode template) {
        return StreamSupport.stream(template.path("properties").spliterator(), false)
                .filter(property -> property.at("/constraints/notEmpty").asBoolean())
                .map(property -> property.at("/binding/name").asText())
                .toList();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
