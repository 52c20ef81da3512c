package org.xiaohao.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A rule book taken apart; every map goes by file name. */
record Models(
        ModelFiles files,
        Map<String, BpmnModelInstance> diagrams,
        Map<String, DmnModelInstance> tables,
        Map<String, JsonNode> forms) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Models of(ModelFiles files) {
        return new Models(
                files,
                each(files.ending(".bpmn"), text -> Bpmn.readModelFromStream(stream(text))),
                each(files.ending(".dmn"), text -> Dmn.readModelFromStream(stream(text))),
                each(files.ending(".form"), Models::json));
    }

    <T extends ModelElementInstance> List<T> all(Class<T> type) {
        return diagrams.values().stream()
                .flatMap(diagram -> diagram.getModelElementsByType(type).stream())
                .toList();
    }

    List<Decision> decisions() {
        return tables.values().stream()
                .flatMap(table -> table.getModelElementsByType(Decision.class).stream())
                .toList();
    }

    /** Codes of the problem types; their diagrams carry the property of that name. */
    List<String> types() {
        return all(Process.class).stream()
                .filter(Models::isType)
                .map(Process::getId)
                .toList();
    }

    Optional<JsonNode> form(String id) {
        return forms.values().stream()
                .filter(form -> form.path("id").asText().equals(id))
                .findFirst();
    }

    /** The fields of these forms that become variables. */
    Stream<String> routingKeys(Stream<String> formIds) {
        return formIds.flatMap(id -> form(id).stream())
                .flatMap(form -> form.findParents("key").stream())
                .filter(field -> field.at("/properties/routing").asText().equals("true"))
                .map(field -> field.path("key").asText());
    }

    static boolean isType(Process process) {
        return property(process, "problemType").filter("true"::equals).isPresent();
    }

    /** Whether the element belongs to the diagram of a round, behind which there is no case. */
    static boolean isOfARound(ModelElementInstance element) {
        return element != null
                && (element instanceof Process process
                        ? property(process, "round").filter("true"::equals).isPresent()
                        : isOfARound(element.getParentElement()));
    }

    static Optional<String> property(BaseElement element, String name) {
        return Optional.ofNullable(element.getExtensionElements()).stream()
                .flatMap(
                        extension -> extension.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst();
    }

    private static <T> Map<String, T> each(Map<String, String> texts, Function<String, T> reader) {
        var read = new TreeMap<String, T>();
        texts.forEach((name, text) -> read.put(name, reader.apply(text)));
        return read;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
