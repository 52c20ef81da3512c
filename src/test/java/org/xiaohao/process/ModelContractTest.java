package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rule book keeps the contract with the house, and each clause of the contract notices who breaks it. */
class ModelContractTest {

    private static final Models RULE_BOOK = Models.of(read("processes"));
    private static final ModelFiles SMALL = read("src/test/resources/rule-book");

    @ParameterizedTest
    @MethodSource("contract")
    void theRuleBookKeeps(ModelRule clause) {
        assertThat(clause.brokenBy(RULE_BOOK)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contract")
    void aSmallRuleBookCanKeep(ModelRule clause) {
        assertThat(clause.brokenBy(Models.of(SMALL))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.xiaohao.process.BadModels#all")
    void aBadModelIsNamed(BadModels.Bad bad) {
        var clause = contract()
                .filter(each -> each.sentence().equals(bad.sentence()))
                .findFirst()
                .orElseThrow();
        assertThat(clause.brokenBy(Models.of(SMALL.spoiled(bad.file(), bad.good(), bad.worse()))))
                .isNotEmpty();
    }

    @Test
    void everyClauseHasACaseThatFails() {
        var proven = BadModels.all().map(BadModels.Bad::sentence).distinct();
        assertThat(proven)
                .containsExactlyInAnyOrderElementsOf(
                        contract().map(ModelRule::sentence).toList());
    }

    @Test
    void theRuleBookHasSomethingToJudge() {
        assertThat(RULE_BOOK.types()).contains("soe-arrears");
        assertThat(RULE_BOOK.forms()).isNotEmpty();
        assertThat(RULE_BOOK.decisions()).isNotEmpty();
    }

    static Stream<ModelRule> contract() {
        return Stream.of(
                        DiagramRules.all(),
                        TaskRules.all(),
                        BriefRules.all(),
                        ReferenceRules.all(),
                        ExpressionRules.all(),
                        MatterRules.all())
                .flatMap(List::stream);
    }

    private static ModelFiles read(String folder) {
        try {
            return ModelFiles.read(Path.of(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
