package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rule book says of a claimed result and the three answers: each row, and no input without an outcome. */
class ClosingOutcomeTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final List<String> CLAIMS = List.of("resolved", "partlyResolved", "explained", "statutory");
    private static final List<String> YES_NO = List.of("true", "false");

    @ParameterizedTest
    @CsvSource({
        "resolved, true, none, none, none, close",
        "resolved, false, true, true, true, close",
        "resolved, false, true, true, false, close",
        "resolved, false, false, true, true, close",
        "resolved, false, false, false, false, return",
        "resolved, false, true, false, true, adjudicate",
        "resolved, false, true, false, false, adjudicate",
        "partlyResolved, false, false, false, true, close",
        "partlyResolved, false, false, false, false, return",
        "partlyResolved, false, true, false, false, adjudicate",
        "explained, false, true, false, true, close",
        "explained, false, false, false, false, return",
        "explained, false, true, false, false, adjudicate",
        "statutory, false, false, false, true, return",
        "statutory, false, true, false, false, close",
        "unheardOf, false, true, false, false, adjudicate",
    })
    void eachRowSaysWhatHappens(
            String claimed, String silent, String contacted, String solved, String satisfied, String outcome) {
        assertThat(outcome(claimed, silent, contacted, solved, satisfied)).isEqualTo(outcome);
    }

    @Test
    void noAnswerIsWithoutAnOutcomeAndNoContradictionIsWavedThrough() {
        for (String claimed : CLAIMS) {
            assertThat(outcome(claimed, "true", "none", "none", "none")).isEqualTo("close");
            combinations().forEach(given -> {
                String outcome = outcome(claimed, "false", given.get(0), given.get(1), given.get(2));
                assertThat(outcome).isIn("close", "return", "adjudicate");
                boolean denied = claimed.equals("resolved") && given.get(1).equals("false");
                assertThat(denied && outcome.equals("close"))
                        .as(claimed + given)
                        .isFalse();
                assertThat(given.get(1).equals("true") && !outcome.equals("close"))
                        .as(claimed + given)
                        .isFalse();
            });
        }
    }

    private static Stream<List<String>> combinations() {
        return YES_NO.stream().flatMap(one -> YES_NO.stream()
                .flatMap(other -> YES_NO.stream().map(third -> List.of(one, other, third))));
    }

    private static String outcome(String claimed, String silent, String contacted, String solved, String satisfied) {
        var given = Variables.putValue("claimedResult", claimed)
                .putValue("silent", silent)
                .putValue("contacted", contacted)
                .putValue("solved", solved)
                .putValue("satisfied", satisfied);
        try (var table = Files.newInputStream(Path.of("processes/shared/closing-outcome.dmn"))) {
            return ENGINE.evaluateDecisionTable("closing-outcome", table, given)
                    .getSingleResult()
                    .getSingleEntry();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
