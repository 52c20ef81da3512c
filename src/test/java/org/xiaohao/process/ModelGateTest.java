package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xiaohao.process.gate.Finding;
import org.xiaohao.process.gate.ModelGate;

/** What a model may hold, and what keeps it out of a release. */
class ModelGateTest {

    private static final ModelGate GATE = new ModelGate(TaskRules.steps());
    private static final Path SMALL = Path.of("src/test/resources/rule-book");

    /** The small rule book with one thing changed for the worse. */
    record Bad(String what, String file, String good, String worse, String finding) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Bad> bad() throws IOException {
        String all = Files.readString(Path.of("src/test/resources/bad-models.txt"));
        return Stream.of(all.split("\n\n"))
                .skip(1)
                .map(each -> each.split("\n"))
                .map(line -> new Bad(line[0], line[1], line[2], line[3], line[4]));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void namesExactlyWhatIsWrong(Bad bad) throws IOException {
        var spoiled = ModelFiles.read(SMALL).spoiled(bad.file(), bad.good(), bad.worse());
        assertThat(findings(spoiled)).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo(bad.file());
            assertThat(finding.element().isEmpty() ? finding.reason() : finding.element() + "：" + finding.reason())
                    .startsWith(bad.finding());
        });
    }

    @Test
    void knowsManyWaysToGoWrong() throws IOException {
        assertThat(bad().map(Bad::what).distinct().count())
                .isEqualTo(bad().count())
                .isGreaterThan(40);
    }

    @Test
    void letsTheRuleBookPass() throws IOException {
        assertThat(findings(ModelFiles.read(Path.of("processes")))).isEmpty();
        assertThat(findings(ModelFiles.read(SMALL))).isEmpty();
    }

    @Test
    void listsEverythingAtOnce() throws IOException {
        var spoiled = ModelFiles.read(SMALL)
                .spoiled("shared/closing.bpmn", "${requestVerificationDelegate}", "${dataSource}")
                .spoiled("shared/decide.form", "\"radio\"", "\"filepicker\"")
                .spoiled("small/small.bpmn", "${leadUnit}", "${leadUnit.bytes}")
                .spoiled("small/small.bpmn", "</camunda:properties>", "</camunda:properties><camunda:connector />");
        assertThat(findings(spoiled)).extracting(Finding::file).contains("shared/closing.bpmn", "shared/decide.form");
        assertThat(findings(spoiled)).hasSizeGreaterThan(4);
    }

    @Test
    void takesOnlyModelsIntoARelease() {
        assertThat(GATE.review(
                        Map.of("evil.groovy", new byte[0], "page.html", new byte[0], "x.bpmn20.xml", new byte[0])))
                .extracting(Finding::reason)
                .containsOnly("只能发布 .bpmn、.dmn、.form 文件")
                .hasSize(3);
    }

    private static List<Finding> findings(ModelFiles files) {
        var contents = new TreeMap<String, byte[]>();
        files.texts().forEach((name, text) -> contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return GATE.review(contents);
    }
}
