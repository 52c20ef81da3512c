package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.xiaohao.problem.Mask;

class WordsTest {

    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");

    @Test
    void writesMomentsInLocalTime() {
        assertThat(Words.moment(START)).isEqualTo("2026-11-20 09:00");
        assertThat(Words.date(Instant.parse("2026-11-20T16:30:00Z"))).isEqualTo("2026-11-21");
        assertThat(Words.date(null)).isEmpty();
    }

    @Test
    void writesSpansInTheTwoLargestUnits() {
        assertThat(Words.gap(START, START.plusSeconds(20))).isEqualTo("不到 1 分钟");
        assertThat(Words.gap(START, START.plus(Duration.ofMinutes(59)))).isEqualTo("59 分钟");
        assertThat(Words.gap(START, START.plus(Duration.ofMinutes(90)))).isEqualTo("1 小时 30 分钟");
        assertThat(Words.gap(START, START.plus(Duration.ofHours(50)))).isEqualTo("2 天 2 小时");
    }

    @Test
    void writesMoneyWithTwoDigitsAndGroups() {
        assertThat(Words.money(new BigDecimal("1148.5"))).isEqualTo("1,148.50");
        assertThat(Words.money(null)).isEmpty();
        assertThat(Words.number(new BigDecimal("3.125"), 2)).isEqualTo("3.125");
    }

    @Test
    void masksWhatBelongsToAPerson() {
        assertThat(Mask.phone("13800000001")).isEqualTo("138****0001");
        assertThat(Mask.phone("110")).isEqualTo("****");
        assertThat(Mask.mail("zhang@example.com")).isEqualTo("z***@example.com");
        assertThat(Mask.name("欧阳小红")).isEqualTo("欧**");
        assertThat(Mask.phone(null)).isEmpty();
    }
}
