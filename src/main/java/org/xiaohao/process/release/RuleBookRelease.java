package org.xiaohao.process.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Releases all files of the rule book as one deployment, so that a running case keeps the rules it began under. */
@Component
public class RuleBookRelease {

    static final String NAME = "rule-book";
    private static final String FILES = "files:";
    private static final Logger LOG = LoggerFactory.getLogger(RuleBookRelease.class);

    private final RepositoryService repository;
    private final ReleaseSettings settings;

    RuleBookRelease(RepositoryService repository, ReleaseSettings settings) {
        this.repository = repository;
        this.settings = settings;
    }

    /** Makes a new release when the files differ from the last release made of files; else does nothing. */
    public void releaseFiles() throws IOException {
        var files = RuleBookFiles.read(settings);
        if (files.contents().isEmpty()) {
            throw new IllegalStateException(
                    "xiaohao.process.rule-book.directory: no rule book in " + settings.directory());
        }
        String source = FILES + files.hash();
        if (source.equals(lastFileRelease())) {
            return;
        }
        var release = repository.createDeployment().name(NAME).source(source).enableDuplicateFiltering(false);
        files.contents().forEach((path, content) -> release.addInputStream(path, new ByteArrayInputStream(content)));
        release.deploy();
        LOG.info("rule book released: {} files, {}", files.contents().size(), source);
    }

    private String lastFileRelease() {
        return repository.createDeploymentQuery().deploymentName(NAME).orderByDeploymentTime().desc().list().stream()
                .map(deployment -> deployment.getSource())
                .filter(source -> source.startsWith(FILES))
                .findFirst()
                .orElse("");
    }
}
