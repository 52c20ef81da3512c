package org.xiaohao.process.release;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.xiaohao.process.FileChange;
import org.xiaohao.process.engine.AsSystem;

/** Tells Camunda Modeler what became of its files, in the shape in which the engine's own interface tells it. */
@Component
class PublishedModels {

    private final RepositoryService repository;
    private final AsSystem asSystem;

    PublishedModels(RepositoryService repository, AsSystem asSystem) {
        this.repository = repository;
        this.asSystem = asSystem;
    }

    Map<String, Object> describe(Publication.Published published) {
        var paths = published.changes().stream().map(FileChange::path).collect(Collectors.toSet());
        return asSystem.get(() -> {
            var deployment = repository
                    .createDeploymentQuery()
                    .deploymentId(published.release())
                    .singleResult();
            var body = new LinkedHashMap<String, Object>();
            body.put("links", new Object[0]);
            body.put("id", deployment.getId());
            body.put("name", deployment.getName());
            body.put("source", deployment.getSource());
            body.put("tenantId", null);
            body.put(
                    "deploymentTime", deployment.getDeploymentTime().toInstant().toString());
            body.put(
                    "deployedProcessDefinitions",
                    repository.createProcessDefinitionQuery().deploymentId(published.release()).list().stream()
                            .filter(each -> paths.contains(each.getResourceName()))
                            .collect(Collectors.toMap(ProcessDefinition::getId, PublishedModels::process)));
            return body;
        });
    }

    private static Map<String, Object> process(ProcessDefinition definition) {
        return Map.of(
                "id", definition.getId(),
                "key", definition.getKey(),
                "name", definition.getName(),
                "version", definition.getVersion(),
                "resource", definition.getResourceName(),
                "deploymentId", definition.getDeploymentId());
    }
}
