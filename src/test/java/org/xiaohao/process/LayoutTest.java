package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every diagram of the rule book is a picture that can be read, and each clause notices a picture that cannot. */
class LayoutTest {

    @ParameterizedTest
    @MethodSource("clauses")
    void theRuleBookCanBeRead(ModelRule clause) {
        assertThat(clause.brokenBy(ruleBook())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.xiaohao.process.BadDrawings#all")
    void aBadPictureIsNamed(BadDrawings.Bad bad) {
        var spoiled = ruleBook();
        bad.spoil().accept(spoiled.diagrams().get(BadDrawings.SAMPLE));
        var clause = clauses()
                .filter(each -> each.sentence().equals(bad.sentence()))
                .findFirst()
                .orElseThrow();
        assertThat(clause.brokenBy(spoiled)).isNotEmpty().allMatch(found -> found.startsWith(BadDrawings.SAMPLE));
    }

    @Test
    void everyClauseHasAPictureThatFails() {
        assertThat(BadDrawings.all().map(BadDrawings.Bad::sentence).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        clauses().map(ModelRule::sentence).toList());
    }

    static Stream<ModelRule> clauses() {
        return LayoutRules.all().stream();
    }

    private static Models ruleBook() {
        try {
            return Models.of(ModelFiles.read(Path.of("processes")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
