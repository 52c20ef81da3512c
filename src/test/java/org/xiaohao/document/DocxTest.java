package org.xiaohao.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.junit.jupiter.api.Test;
import org.xiaohao.document.Sheet.Block;
import org.xiaohao.shared.ProblemNumber;

class DocxTest {

    private static final Sheet SHEET = new Sheet(
            "督办书",
            "测督〔2026〕12号",
            "关于限期办理的督办书",
            "某责任单位",
            List.of(new Block(true, "一、问题情况"), new Block(false, "至今未按要求办结。")),
            "某办公室",
            LocalDate.of(2026, 3, 1),
            "某领导");

    @Test
    void saysWhatWasSignedInTheOrderOfALetter() throws IOException {
        assertThat(read().getParagraphs())
                .extracting(XWPFParagraph::getText)
                .containsExactly(
                        "某办公室",
                        "测督〔2026〕12号　　　　签发人：某领导",
                        "关于限期办理的督办书",
                        "某责任单位：",
                        "一、问题情况",
                        "至今未按要求办结。",
                        "",
                        "某办公室",
                        "（印章）",
                        "2026年3月1日");
    }

    @Test
    void isAnA4SheetWithTheEdgesOfAnOfficialLetter() throws IOException {
        var section = read().getDocument().getBody().getSectPr();
        assertThat(section.getPgSz().getW()).isEqualTo(BigInteger.valueOf(11906));
        assertThat(section.getPgSz().getH()).isEqualTo(BigInteger.valueOf(16838));
        assertThat(section.getPgMar().getTop()).isEqualTo(BigInteger.valueOf(2098));
        assertThat(read().getFooterList().get(0).getParagraphs().get(0).getText())
                .startsWith("— ")
                .endsWith(" —");
    }

    @Test
    void setsTheTextInTheLettersThatOfficesUse() throws IOException {
        var paragraphs = read().getParagraphs();
        var title = paragraphs.get(2);
        assertThat(title.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
        assertThat(font(title)).isEqualTo("宋体");
        assertThat(title.getRuns().get(0).getFontSizeAsDouble()).isEqualTo(22);
        assertThat(font(paragraphs.get(4))).isEqualTo("黑体");
        var body = paragraphs.get(5);
        assertThat(font(body)).isEqualTo("仿宋");
        assertThat(body.getRuns().get(0).getFontSizeAsDouble()).isEqualTo(16);
        assertThat(body.getCTP().getPPr().getInd().getFirstLineChars()).isEqualTo(BigInteger.valueOf(200));
        assertThat(paragraphs.get(9).getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
    }

    private static String font(XWPFParagraph paragraph) {
        return paragraph.getRuns().get(0).getFontFamily(FontCharRange.eastAsia);
    }

    private static XWPFDocument read() throws IOException {
        var out = new ByteArrayOutputStream();
        new Docx()
                .write(
                        new OfficialDocument(
                                UUID.randomUUID(),
                                new ProblemNumber("XH-2026-000001"),
                                "supervision",
                                "some-unit",
                                SHEET,
                                Instant.parse("2026-03-01T02:00:00Z"),
                                "leader",
                                "0".repeat(64)),
                        out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }
}
