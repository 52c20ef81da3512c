package org.xiaohao.process.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;
import org.xiaohao.form.Field;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.process.ProblemType;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.shared.TypeCode;

/** Reads a release back from the engine: its types, forms and fields. A release never changes, so it is read once. */
@Component
public class ReleaseReader {

    private final Map<String, Release> known = new ConcurrentHashMap<>();
    private final RepositoryService repository;
    private final AsSystem asSystem;

    ReleaseReader(RepositoryService repository, AsSystem asSystem) {
        this.repository = repository;
        this.asSystem = asSystem;
    }

    /** The release new cases start under. */
    public Release current() {
        String id = asSystem.get(() -> repository
                .createDeploymentQuery()
                .deploymentName(Releasing.NAME)
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1)
                .get(0)
                .getId());
        return of(id);
    }

    public Release of(String deploymentId) {
        // not computeIfAbsent: reading asks the engine, which may ask for a release again
        Release release = known.get(deploymentId);
        if (release == null) {
            release = asSystem.get(() -> read(deploymentId));
            known.put(deploymentId, release);
        }
        return release;
    }

    private Release read(String deploymentId) {
        var forms = new HashMap<String, FormDefinition>();
        var fields = new HashMap<String, List<Field>>();
        repository.getDeploymentResourceNames(deploymentId).stream()
                .filter(name -> name.endsWith(".form"))
                .map(name -> form(deploymentId, name))
                .forEach(form -> {
                    forms.put(form.id(), form);
                    form.inputs().forEach(field -> fields.computeIfAbsent(field.key(), key -> new ArrayList<>())
                            .add(field));
                });
        var types = new HashMap<ProblemType, String>();
        repository
                .createProcessDefinitionQuery()
                .deploymentId(deploymentId)
                .list()
                .forEach(definition -> addType(definition, types));
        List<ProblemType> ordered = types.keySet().stream()
                .sorted(Comparator.comparingInt(ProblemType::order))
                .toList();
        var reportForms = new HashMap<TypeCode, String>();
        types.forEach((type, form) -> reportForms.put(type.code(), form));
        return new Release(deploymentId, ordered, Map.copyOf(reportForms), Map.copyOf(forms), Map.copyOf(fields));
    }

    private void addType(ProcessDefinition definition, Map<ProblemType, String> types) {
        var model = repository.getBpmnModelInstance(definition.getId());
        var process = (Process) model.getModelElementById(definition.getKey());
        var properties = ModelProperties.of(process);
        if (properties.isTrue("problemType")) {
            String form = model.getModelElementsByType(StartEvent.class).stream()
                    .map(StartEvent::getCamundaFormRef)
                    .filter(reference -> reference != null)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(definition.getKey() + " has no report form"));
            int order = Integer.parseInt(properties.text("order"));
            types.put(new ProblemType(new TypeCode(definition.getKey()), definition.getName(), order), form);
        }
    }

    private FormDefinition form(String deploymentId, String name) {
        try (InputStream in = repository.getResourceAsStream(deploymentId, name)) {
            return FormDefinition.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
