package org.xiaohao.process.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small language of the models: what it holds, and what it has no words for. */
class GrammarTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${decided}",
                "${'none'}",
                "${decided == 'true'}",
                "${decided!='true'}",
                "${ rounds >= 2 && result != \"failed\" }",
                "${!decided || (first == 'yes' && second == 'yes')}",
                "${!(a == 'x') && b < 1.5}",
                "${text == 'a } in quotes'}"
            })
    void holdsComparisons(String expression) {
        assertThat(Grammar.isOne(expression)).isTrue();
        assertThat(Grammar.holds("words " + expression + " words")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${''['class']}",
                "${decided.length()}",
                "${decided.bytes}",
                "${execution.processEngineServices}",
                "${execution}",
                "${task}",
                "${currentUser()}",
                "${authenticatedUserId}",
                "${a = 'b'}",
                "${a ? b : c}",
                "${a + b}",
                "${empty a}",
                "${not a}",
                "${a eq b}",
                "${[1,2]}",
                "${{'a':'b'}}",
                "${a -> a}",
                "${'a\\'b'}",
                "${a == }",
                "${(a}",
                "${a",
                "${}",
                "#{decided}",
                "#{execution.processBusinessKey}",
                "${a}#{''.getClass()}",
                "${a}.${''.getClass()}"
            })
    void hasNoWordsForAnythingElse(String expression) {
        assertThat(Grammar.isOne(expression)).isFalse();
        assertThat(Grammar.holds("words " + expression)).isFalse();
    }

    @Test
    void holdsWordsWithVariablesBetweenThem() {
        assertThat(Grammar.holds("${leadUnit}.leader,coordination-office.intake"))
                .isTrue();
        assertThat(Grammar.holds("no expression at all, 5$ and {braces}")).isTrue();
        assertThat(Grammar.isOne("${leadUnit}.leader")).isFalse();
        assertThat(Grammar.isOne("${a == 'b'} ${c == 'd'}")).isFalse();
    }

    @Test
    void isNotLedAstrayByDepthOrLength() {
        assertThat(Grammar.holds("${" + "(".repeat(100_000) + "a" + ")".repeat(100_000) + "}"))
                .isFalse();
        assertThat(Grammar.holds("${" + "!".repeat(100_000) + "a}")).isFalse();
        assertThat(Grammar.holds("${a || " + "a || ".repeat(1000) + "a}")).isFalse();
    }

    @Test
    void namesTheVariablesItReads() {
        assertThat(Grammar.variables("${!a || (b == 'not me' && c > 3)}")).containsExactly("a", "b", "c");
    }
}
