package org.xiaohao.process.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xiaohao.process.gate.Finding;
import org.xiaohao.process.gate.ModelGate;
import org.xiaohao.shared.StartRefused;

/** Releases all files of the rule book as one deployment, so that a running case keeps the rules it began under. */
@Component
public class RuleBookRelease {

    static final String NAME = "rule-book";
    private static final String FILES = "files:";
    private static final Logger LOG = LoggerFactory.getLogger(RuleBookRelease.class);

    private final RepositoryService repository;
    private final ModelGate gate;
    private final ReleaseSettings settings;

    RuleBookRelease(RepositoryService repository, ModelGate gate, ReleaseSettings settings) {
        this.repository = repository;
        this.gate = gate;
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
        refuseWhatTheGateFinds(files);
        deploy(files, source);
        LOG.info("rule book released: {} files, {}", files.contents().size(), source);
    }

    private void refuseWhatTheGateFinds(RuleBookFiles files) {
        List<Finding> findings = gate.review(files.contents());
        if (!findings.isEmpty()) {
            String all = findings.stream().map(Finding::toString).collect(Collectors.joining("\n  "));
            throw new StartRefused(
                    "规则目录未通过审核，没有发布任何文件，共 " + findings.size() + " 处：\n  " + all + "\n",
                    "the rule book does not pass its review, nothing is released");
        }
    }

    private void deploy(RuleBookFiles files, String source) {
        var release = repository.createDeployment().name(NAME).source(source).enableDuplicateFiltering(false);
        files.contents().forEach((path, content) -> release.addInputStream(path, new ByteArrayInputStream(content)));
        try {
            release.deploy();
        } catch (ProcessEngineException e) {
            throw new StartRefused("流程引擎不接受规则目录，没有发布任何文件：" + e.getMessage(), "the engine refuses the rule book");
        }
    }

    private String lastFileRelease() {
        return repository.createDeploymentQuery().deploymentName(NAME).orderByDeploymentTime().desc().list().stream()
                .map(deployment -> deployment.getSource())
                .filter(source -> source.startsWith(FILES))
                .findFirst()
                .orElse("");
    }
}
