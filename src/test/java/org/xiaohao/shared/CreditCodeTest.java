package org.xiaohao.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"91140100MA0TEXT12Y", "91140400MA0TEXT209", "91141100MA0TEXT393", "91140700MA0TEXT47G"})
    void acceptsCodesWithTheirCheckDigit(String code) {
        assertThat(CreditCode.parse(code)).hasValue(new CreditCode(code));
    }

    @ParameterizedTest
    @CsvSource({"' 91140100ma0text12y ', 91140100MA0TEXT12Y", "９１１４０１００ＭＡ０ＴＥＸＴ１２Ｙ, 91140100MA0TEXT12Y"})
    void forgivesSpacesSmallLettersAndFullWidth(String typed, String code) {
        assertThat(CreditCode.parse(typed)).hasValue(new CreditCode(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91140100MA0TEXT12X",
                "91140100MA0TEXT12",
                "91140100MA0TEXT12YY",
                "9114O100MA0TEXT12Y",
                "19140100MA0TEXT12Y",
                ""
            })
    void refusesAWrongCheckDigitAWrongLengthAndForbiddenLetters(String code) {
        assertThat(CreditCode.parse(code)).isEmpty();
    }
}
