package org.xiaohao.process.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A punctuation mark behind a backslash is that mark and nothing else in Markdown. */
class FormContextTest {

    @ParameterizedTest
    @CsvSource({
        "https://bad.example, https\\:\\/\\/bad\\.example",
        "www.bad.example, www\\.bad\\.example",
        "a@bad.example, a\\@bad\\.example",
        "[货款](x), \\[货款\\]\\(x\\)",
        "A&lt;b, A\\&lt\\;b",
        "- 一项, \\- 一项",
    })
    void wordsOfAnEnterpriseNeverBecomeALinkAListOrATag(String written, String shown) {
        assertThat(FormContext.plain(written)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"某某公司拖欠货款，见附件。, 某某公司拖欠货款，见附件。", "'一行\n另一行', '一行 另一行'"})
    void chineseTextStaysAsItIsOnOneLine(String written, String shown) {
        assertThat(FormContext.plain(written)).isEqualTo(shown);
    }
}
