package org.xiaohao.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xiaohao.shared.ProblemNumber;

class NoticeTextsTest {

    private static final TextFolder FOLDER = NoticeHouse.folder(NoticeHouse.TEXTS);

    private final NoticeTexts texts = NoticeHouse.texts(NoticeHouse.TEXTS);

    static List<String> kinds() {
        return FOLDER.kinds();
    }

    @Test
    void everyKindOfNoticeIsThere() {
        assertThat(kinds())
                .hasSizeGreaterThan(30)
                .contains("assignment", "due-soon", "overdue", "supplement", "closing", "look-back", "monthly")
                .contains("supervision-order", "survey", "digest");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyTextIsPairedTellsItsPurposeAndHoldsTheLink(String kind) {
        NoticeText text = FOLDER.look(kind).text().orElseThrow();
        assertThat(text.purpose()).isNotBlank();
        NoticeTexts.Texts filled = texts.fill(text, Slot.samples());
        assertThat(filled.subject()).isNotBlank().doesNotContain("主题", "{");
        for (String body : new String[] {filled.plain(), filled.html()}) {
            assertThat(body).contains("https://xiaohao.example.org/track");
            assertThat(body).doesNotContain(text.purpose()).doesNotContainPattern("\\{\\w+}");
        }
    }

    @Test
    void leavesOutALineWhoseValueIsNotKnown() {
        assertThat(fill("assignment", Map.of("taskName", "审核受理")).plain())
                .contains("任务：审核受理")
                .doesNotContain("办理期限");
    }

    @Test
    void escapesValuesInThePageOnly() {
        NoticeTexts.Texts filled = fill("assignment", Map.of("taskName", "<b>核验</b>"));
        assertThat(filled.html()).contains("&lt;b&gt;核验&lt;/b&gt;");
        assertThat(filled.plain()).contains("<b>核验</b>");
    }

    @Test
    void hasASubjectAlsoWhenNoCaseIsMeant() {
        var notice = Notice.withoutCase("round", "monthly", "a@example.org", Map.of());
        assertThat(texts.fill(notice).subject()).isEqualTo("请完成本月调度");
    }

    private NoticeTexts.Texts fill(String template, Map<String, String> values) {
        return texts.fill(new Notice(new ProblemNumber("XH-2026-000123"), "step", template, "a@example.org", values));
    }
}
