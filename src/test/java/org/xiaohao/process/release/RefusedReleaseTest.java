package org.xiaohao.process.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import org.xiaohao.shared.StartRefused;
import org.xiaohao.support.HouseTest;

/** A rule book that does not pass its review stops the start, and not one of its files is released. */
@HouseTest
class RefusedReleaseTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuleBookRelease releases;

    @Autowired
    TransactionTemplate transactions;

    @TempDir
    Path folder;

    @Test
    void releasesNothingAndNamesEveryFault() throws IOException {
        copyOfTheRuleBook();
        spoil("shared/closing.bpmn", "${requestVerificationDelegate}", "${dataSource}");
        spoil("small/small.bpmn", "${leadUnit}", "${leadUnit.bytes}");
        long before = repository.createDeploymentQuery().count();
        assertThatThrownBy(this::release)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("共 2 处")
                .hasMessageContaining("shared/closing.bpmn · serviceTask_close：“${dataSource}”不是可以调用的步骤")
                .hasMessageContaining("small/small.bpmn · userTask_decide：");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    /** The engine has rules of its own, which the gate does not repeat. */
    @Test
    void saysInChineseWhatTheEngineRefuses() throws IOException {
        copyOfTheRuleBook();
        spoil("small/small.bpmn", "targetRef=\"userTask_decide\"", "targetRef=\"userTask_nowhere\"");
        long before = repository.createDeploymentQuery().count();
        assertThatThrownBy(this::release)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("流程引擎不接受")
                .hasMessageContaining("userTask_nowhere");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    private void release() throws IOException {
        var files = RuleBookFiles.read(new ReleaseSettings(folder));
        // the transaction of a start, which ends with it
        transactions.executeWithoutResult(work -> releases.release(files));
    }

    private void copyOfTheRuleBook() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("src/test/resources/rule-book"), folder);
    }

    private void spoil(String file, String good, String worse) throws IOException {
        Path path = folder.resolve(file);
        assertThat(Files.readString(path)).contains(good);
        Files.writeString(path, Files.readString(path).replace(good, worse));
    }
}
