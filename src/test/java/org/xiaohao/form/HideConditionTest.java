package org.xiaohao.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HideConditionTest {

    private static final Map<String, Object> ANSWERS = Map.of(
            "agreed",
            true,
            "decision",
            "return",
            "quoted",
            "say \"no\"",
            "empty",
            "",
            "rounds",
            3,
            "amount",
            new BigDecimal("12.50"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "=agreed = true                                    | true",
                "= agreed = false                                  | false",
                "=agreed != true                                   | false",
                "=decision = \"return\"                            | true",
                "=decision=\"approve\"                             | false",
                "=decision != \"approve\"                          | true",
                "=quoted = \"say \\\"no\\\"\"                      | true",
                "=rounds = 3                                       | true",
                "=rounds = 3.0                                     | true",
                "=amount = 12.5                                    | true",
                "=amount = -12.5                                   | false",
                "=absent = null                                    | true",
                "=absent != null                                   | false",
                "=agreed != null                                   | true",
                "=empty = null                                     | false",
                "=empty = \"\"                                     | true",
                "=absent = \"x\"                                   | false",
                "=absent != \"x\"                                  | true",
                "=absent = false                                   | false",
                "=rounds = \"3\"                                   | false",
                "=agreed = true and rounds = 4                     | false",
                "=agreed = true and rounds = 3                     | true",
                "=agreed = false or rounds = 3                     | true",
                "=rounds = 3 or agreed = false and rounds = 9      | true",
                "=agreed = false and rounds = 3 or rounds = 9      | false",
            })
    void answersAsTheFormPlayerDoes(String feel, boolean hidden) {
        assertThat(HideCondition.isHidden(feel, ANSWERS)).isEqualTo(hidden);
    }

    @Test
    void showsAFieldWithoutCondition() {
        assertThat(HideCondition.isHidden(null, ANSWERS)).isFalse();
        assertThat(HideCondition.isHidden("", ANSWERS)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agreed = true",
                "=",
                "=agreed",
                "=agreed = ",
                "=agreed == true",
                "=rounds > 2",
                "=rounds >= 2",
                "=(agreed = true)",
                "=not(agreed)",
                "=agreed = other",
                "=true = agreed",
                "=agreed = true and",
                "=agreed = true or or rounds = 3",
                "=agreed = true rounds = 3",
                "=agreed = \"open",
                "=agreed = 'x'",
                "=rounds + 1 = 3",
                "=a.b = 1",
                "=if agreed then true else false",
                "=agreed in (true)",
            })
    void refusesEverythingOutsideTheSubset(String feel) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HideCondition.parse(feel))
                .withMessageStartingWith("隐藏条件");
    }
}
