package org.xiaohao.process.step;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.process.release.ModelProperties;

/** Knows at which places of the diagrams a leader decides, so that nobody looks through all the other tasks. */
@Component
public class DecisionTasks {

    private static final String DECISION = "brief";

    // a diagram never changes once it is deployed
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();
    private final RepositoryService repository;
    private final AsSystem asSystem;

    DecisionTasks(RepositoryService repository, AsSystem asSystem) {
        this.repository = repository;
        this.asSystem = asSystem;
    }

    /** Narrows the question to places where somebody decides in some release; older cases run under older ones. */
    public TaskQuery only(TaskQuery query) {
        return query.taskDefinitionKeyIn(keys().toArray(String[]::new));
    }

    Set<String> keys() {
        return asSystem.get(() -> repository.createProcessDefinitionQuery().list().stream()
                .map(ProcessDefinition::getId)
                .flatMap(id -> known.computeIfAbsent(id, this::read).stream())
                .collect(Collectors.toSet()));
    }

    private Set<String> read(String definition) {
        return repository.getBpmnModelInstance(definition).getModelElementsByType(UserTask.class).stream()
                .filter(task -> ModelProperties.of(task).isTrue(DECISION))
                .map(UserTask::getId)
                .collect(Collectors.toSet());
    }
}
