package org.xiaohao.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaohao.problem.Circle.Member;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;

class MentionsTest {

    private static final Mentions MENTIONS = new Mentions(
            List.of(
                    new Member(new PersonId("a.wang"), "王建国", "甲局"),
                    new Member(new PersonId("b.wang"), "王建国", "乙局"),
                    new Member(new PersonId("li"), "李平", "甲局")),
            Stream.of("李平安", "赵六"));

    @ParameterizedTest
    @CsvSource({"@李平请看, li", "请＠李平 看一下, li", "（@李平）, li", "@王建国（乙局）请看, b.wang", "'邮箱 a@李平.cn', ", "没有提到谁, "})
    void findsWhoIsAddressed(String text, String person) {
        assertThat(MENTIONS.in(text).stream().map(PersonId::value).findFirst().orElse(null))
                .isEqualTo(person);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@赵六 请看", "@某某", "@", "@李平安同志"})
    void refusesWhoMayNotRead(String text) {
        assertThatThrownBy(() -> MENTIONS.in(text))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("不是能够查看本案的人");
    }

    @Test
    void asksForTheUnitWhereTwoHaveOneName() {
        assertThatThrownBy(() -> MENTIONS.in("@王建国请看"))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("@王建国（甲局）、@王建国（乙局）");
    }
}
