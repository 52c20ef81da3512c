package org.xiaohao.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InitialsTest {

    @ParameterizedTest
    @CsvSource({"王建国,wjg", "郝志远,hzy", "张慧敏,zhm", "吕绿萍,llp", "单雄信,sxx", "曾国强,zgq", "O'Neil,on", "李Bo,lb"})
    void readsTheInitialsOfAName(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }

    @ParameterizedTest
    @ValueSource(strings = {"王", "建国", "王建国", "wjg", "w", "WJ", "wang", "wangjianguo", " wj g ", ""})
    void findsANameByWhatPeopleType(String typed) {
        assertThat(Initials.match("王建国", typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"国建", "jg", "wjgx", "李", "wjx", "ang"})
    void findsNobodyByAnotherName(String typed) {
        assertThat(Initials.match("王建国", typed)).isFalse();
    }

    @Test
    void whoAsksForNothingIsShownEverybody() {
        assertThat(Initials.match("王建国", null)).isTrue();
    }
}
