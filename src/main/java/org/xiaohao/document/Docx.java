package org.xiaohao.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.springframework.stereotype.Component;

/** Sets a paper as a Word file in the shape of an official letter, ready to be sealed by hand. */
@Component
class Docx {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    static final String SONG = "宋体";
    static final String FANG_SONG = "仿宋";
    static final String HEI = "黑体";

    private static final String RED = "C00000";
    // eighths of a point
    private static final int LINE_EIGHTHS = 16;
    private static final int HEAD_SIZE = 30;
    private static final int TITLE_SIZE = 22;
    private static final int BODY_SIZE = 16;
    private static final double LINE_POINTS = 28;
    // hundredths of a character, so that the indent follows whatever size a clerk sets later
    private static final int TWO_CHARACTERS = 200;
    private static final int FOUR_CHARACTERS = 4 * BODY_SIZE * 20;

    void write(OfficialDocument paper, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            DocxPage.lay(document);
            Sheet sheet = paper.sheet();
            var about = document.getProperties().getCoreProperties();
            about.setTitle(sheet.title());
            about.setCreator(sheet.office());
            about.setCreated(Optional.of(Date.from(paper.issuedAt())));
            head(document, sheet);
            text(document, sheet);
            end(document, sheet);
            document.write(out);
        }
    }

    private static void head(XWPFDocument document, Sheet sheet) {
        run(centred(document), SONG, HEAD_SIZE, sheet.office()).setColor(RED);
        XWPFParagraph number = centred(document);
        String signer = sheet.signer().isEmpty() ? "" : "　　　　签发人：" + sheet.signer();
        run(number, FANG_SONG, BODY_SIZE, sheet.number() + signer);
        number.setBorderBottom(Borders.SINGLE);
        var line = number.getCTP().getPPr().getPBdr().getBottom();
        line.setColor(RED);
        line.setSz(BigInteger.valueOf(LINE_EIGHTHS));
        line.setSpace(BigInteger.ONE);
        number.setSpacingAfter((int) (LINE_POINTS * 20));
        XWPFParagraph title = centred(document);
        run(title, SONG, TITLE_SIZE, sheet.title()).setBold(true);
        title.setSpacingAfter((int) (LINE_POINTS * 20));
    }

    private static void text(XWPFDocument document, Sheet sheet) {
        run(line(document), FANG_SONG, BODY_SIZE, sheet.addressee() + "：");
        for (Sheet.Block block : sheet.body()) {
            XWPFParagraph paragraph = line(document);
            paragraph.setAlignment(ParagraphAlignment.BOTH);
            indent(paragraph);
            paragraph.setKeepNext(block.heading());
            run(paragraph, block.heading() ? HEI : FANG_SONG, BODY_SIZE, block.text());
        }
    }

    private static void end(XWPFDocument document, Sheet sheet) {
        line(document);
        for (String text : new String[] {sheet.office(), "（印章）", sheet.date()}) {
            XWPFParagraph paragraph = line(document);
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
            paragraph.setIndentationRight(FOUR_CHARACTERS);
            paragraph.setKeepNext(!text.equals(sheet.date()));
            run(paragraph, FANG_SONG, BODY_SIZE, text);
        }
    }

    private static void indent(XWPFParagraph paragraph) {
        paragraph.setFirstLineIndent(2 * BODY_SIZE * 20);
        paragraph.getCTP().getPPr().getInd().setFirstLineChars(BigInteger.valueOf(TWO_CHARACTERS));
    }

    private static XWPFParagraph centred(XWPFDocument document) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        return paragraph;
    }

    private static XWPFParagraph line(XWPFDocument document) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBetween(LINE_POINTS, LineSpacingRule.EXACT);
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String font, int size, String text) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(font);
        run.setFontSize(size);
        run.setText(text);
        return run;
    }
}
