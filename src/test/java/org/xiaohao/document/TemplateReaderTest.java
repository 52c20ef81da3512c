package org.xiaohao.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaohao.document.Sheet.Block;
import org.xiaohao.shared.StartRefused;

class TemplateReaderTest {

    private static final String GOOD =
            """
            # 说明
            文种：督办书
            字号：测督
            标题：关于{number}号问题的督办书
            主送：责任单位
            发文：拟稿单位
            签发：signDocument
            拟稿.documentFacts：{zoneName}反映：至今未办。

            正文：
            【一、情况】
            {documentFacts}
            【二、依据】
            {documentBasis}
            【三、要求】
            请于{documentLimitOn}前办结。
            """;

    @Test
    void keepsHeadingsOnlyWhereSomethingStandsUnderThem() {
        var words = Map.of("documentFacts", "第一段。\n\n第二段。", "documentLimitOn", "2026-12-01");
        assertThat(TemplateReader.read("test", GOOD).body(words))
                .containsExactly(
                        new Block(true, "一、情况"),
                        new Block(false, "第一段。"),
                        new Block(false, "第二段。"),
                        new Block(true, "三、要求"),
                        new Block(false, "请于2026年12月1日前办结。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"文种：督办书", "字号：测督", "标题：关于{number}号问题的督办书", "签发：signDocument", "正文："})
    void refusesToStartWithoutALineThatEveryPaperNeeds(String line) {
        assertThatThrownBy(() -> TemplateReader.read("test", GOOD.replace(line + "\n", "")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("test.txt");
    }

    @Test
    void refusesToStartWhenThePaperGoesToNobodyKnown() {
        assertThatThrownBy(() -> TemplateReader.read("test", GOOD.replace("主送：责任单位", "主送：隔壁单位")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("主送")
                .hasMessageContaining("隔壁单位");
    }
}
