package org.xiaohao.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Service;
import org.xiaohao.process.Position.Element;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.shared.ProblemNumber;

/** Where a case stands now, on its own diagram and on every one it was called into or that goes beside it. */
@Service
public class Positions {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final AsSystem asSystem;

    Positions(RuntimeService runtime, RepositoryService repository, AsSystem asSystem) {
        this.runtime = runtime;
        this.repository = repository;
        this.asSystem = asSystem;
    }

    /** The case's own diagram first, then in the order in which the others were entered; empty when it runs no more. */
    public List<Position> of(ProblemNumber number) {
        return asSystem.get(() -> running(number).values().stream()
                .map(instances -> position(instances.get(0).getProcessDefinitionId(), instances))
                .toList());
    }

    /** The model as this case runs it, which may be older than the one released now; empty when it does not. */
    public Optional<String> model(ProblemNumber number, String diagram) {
        return asSystem.get(() -> Optional.ofNullable(running(number).get(diagram))
                .map(instances -> xml(instances.get(0).getProcessDefinitionId())));
    }

    private Map<String, List<ProcessInstance>> running(ProblemNumber number) {
        Map<String, List<ProcessInstance>> byDiagram = new LinkedHashMap<>();
        List<ProcessInstance> instances = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .orderByProcessInstanceId()
                .asc()
                .list();
        // a called process comes after the one that calls it
        instances.stream().filter(Positions::isRoot).forEach(each -> add(byDiagram, each));
        instances.stream().filter(each -> !isRoot(each)).forEach(each -> add(byDiagram, each));
        return byDiagram;
    }

    private static boolean isRoot(ProcessInstance instance) {
        return instance.getId().equals(instance.getRootProcessInstanceId());
    }

    private static void add(Map<String, List<ProcessInstance>> byDiagram, ProcessInstance instance) {
        String key = instance.getProcessDefinitionId().split(":")[0];
        byDiagram.computeIfAbsent(key, unused -> new ArrayList<>()).add(instance);
    }

    private Position position(String definitionId, List<ProcessInstance> instances) {
        ProcessDefinition definition = repository.getProcessDefinition(definitionId);
        BpmnModelInstance model = repository.getBpmnModelInstance(definitionId);
        var active = new TreeSet<String>();
        instances.forEach(each -> active.addAll(runtime.getActiveActivityIds(each.getId())));
        List<Element> here = active.stream()
                .map(id -> (FlowElement) model.getModelElementById(id))
                .filter(FlowNode.class::isInstance)
                .map(node -> new Element(node.getId(), node.getName(), node instanceof CallActivity))
                .toList();
        return new Position(definition.getKey(), definition.getName(), here);
    }

    private String xml(String definitionId) {
        try (var model = repository.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
