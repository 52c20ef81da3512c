package org.xiaohao.process.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.stereotype.Component;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.process.gate.Finding;
import org.xiaohao.process.gate.ModelGate;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;

/** Makes a release of the whole rule book: reviewed, deployed as one, noted. Runs in the transaction of its caller. */
@Component
class Releasing {

    static final String NAME = "rule-book";

    private final RepositoryService repository;
    private final ModelGate gate;
    private final ReleaseStore store;
    private final AsSystem asSystem;
    private final Clock clock;

    Releasing(RepositoryService repository, ModelGate gate, ReleaseStore store, AsSystem asSystem, Clock clock) {
        this.repository = repository;
        this.gate = gate;
        this.store = store;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /**
     * The new release's id.
     *
     * @param by {@code null} for the files beside the application
     * @throws Rejection with every fault the review finds; nothing is released then
     */
    String release(RuleBookFiles files, PersonId by) {
        List<Finding> findings = gate.reviewRelease(files.contents());
        if (!findings.isEmpty()) {
            throw new Rejection(findings.stream()
                    .map(finding -> new Rejection.Reason(null, finding.toString()))
                    .toList());
        }
        var before = newest().map(this::files).orElse(RuleBookFiles.NONE);
        String id = asSystem.get(() -> deploy(files));
        store.insert(new ReleaseStore.Noted(id, clock.instant(), ReleaseStore.name(by), files.changesSince(before)));
        return id;
    }

    private String deploy(RuleBookFiles files) {
        var release = repository.createDeployment().name(NAME).enableDuplicateFiltering(false);
        files.contents().forEach((path, content) -> release.addInputStream(path, new ByteArrayInputStream(content)));
        try {
            return release.deploy().getId();
        } catch (ParseException e) {
            throw new Rejection("流程引擎不接受：" + e.getMessage());
        } catch (ProcessEngineException e) {
            throw new Rejection("流程引擎不接受，没有发布任何文件：" + e.getMessage());
        }
    }

    Optional<String> newest() {
        return asSystem.get(() ->
                repository
                        .createDeploymentQuery()
                        .deploymentName(NAME)
                        .orderByDeploymentTime()
                        .desc()
                        .listPage(0, 1)
                        .stream()
                        .findFirst()
                        .map(Deployment::getId));
    }

    RuleBookFiles files(String deploymentId) {
        return asSystem.get(() -> {
            var contents = new TreeMap<String, byte[]>();
            repository
                    .getDeploymentResourceNames(deploymentId)
                    .forEach(path -> contents.put(path, content(deploymentId, path)));
            return new RuleBookFiles(contents);
        });
    }

    private byte[] content(String deploymentId, String path) {
        try (InputStream in = repository.getResourceAsStream(deploymentId, path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
