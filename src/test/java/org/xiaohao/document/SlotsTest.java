package org.xiaohao.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SlotsTest {

    @Test
    void fillsTheWordsItKnowsAndWritesDatesAsLettersDo() {
        assertThat(Slots.fill("请于{limit}前答复{who}。", Map.of("limit", "2026-03-01", "who", "办公室")))
                .hasValue("请于2026年3月1日前答复办公室。");
    }

    @Test
    void leavesOutALineOfWhichAWordIsUnknown() {
        assertThat(Slots.fill("涉及金额{amount}。", Map.of("amount", " "))).isEmpty();
        assertThat(Slots.fill("涉及金额{amount}。", Map.of())).isEmpty();
    }

    @Test
    void leavesOutOnlyThePartInBracketsWhereTheRestIsKnown() {
        assertThat(Slots.fill("编号{number}[，金额{amount}]。", Map.of("number", "7")))
                .hasValue("编号7。");
        assertThat(Slots.fill("编号{number}[，金额{amount}]。", Map.of("number", "7", "amount", "3 万元")))
                .hasValue("编号7，金额3 万元。");
    }

    @Test
    void neverReadsWhatAPersonWroteAsAPlaceholder() {
        assertThat(Slots.fill("事实：{facts}", Map.of("facts", "{secret} [x] $1 \\", "secret", "泄露")))
                .hasValue("事实：{secret} [x] $1 \\");
        assertThat(Slots.fill("事实[：{facts}]", Map.of("facts", "{secret}", "secret", "泄露")))
                .hasValue("事实：{secret}");
    }
}
