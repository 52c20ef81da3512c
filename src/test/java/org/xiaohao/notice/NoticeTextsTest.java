package org.xiaohao.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaohao.shared.ProblemNumber;

class NoticeTextsTest {

    private final NoticeTexts texts = new NoticeTexts(new AddressSettings(URI.create("https://xiaohao.example.org/")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "receipt",
                "acceptance",
                "question",
                "closing",
                "refusal",
                "assignment",
                "supplement",
                "suspension",
                "resumption",
                "lead-change",
                "merger",
                "withdrawal",
                "continuation",
                "matter-done",
                "matter-refused",
                "objection",
                "refused",
                "arbitration",
                "objection-granted",
                "lead-passed-on"
            })
    void everyTextIsPairedAndHoldsNumberAndLink(String template) {
        NoticeTexts.Texts filled = fill(template, Map.of("link", "/track"));
        assertThat(filled.subject()).contains("XH-2026-000123").doesNotContain("主题");
        for (String body : new String[] {filled.plain(), filled.html()}) {
            assertThat(body).contains("XH-2026-000123", "https://xiaohao.example.org/track");
            assertThat(body).doesNotContainPattern("\\{\\w+}");
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

    private NoticeTexts.Texts fill(String template, Map<String, String> values) {
        return texts.fill(new Notice(new ProblemNumber("XH-2026-000123"), "step", template, "a@example.org", values));
    }
}
