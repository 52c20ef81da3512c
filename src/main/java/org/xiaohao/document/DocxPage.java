package org.xiaohao.document;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** The sheet of an official letter after GB/T 9704-2012: A4, wide edges, page number below. */
final class DocxPage {

    // twentieths of a point: 210 × 297 mm, edges 37, 35, 28 and 26 mm
    private static final int WIDTH = 11906;
    private static final int HEIGHT = 16838;
    private static final int TOP = 2098;
    private static final int BOTTOM = 1984;
    private static final int LEFT = 1587;
    private static final int RIGHT = 1474;
    private static final int HEAD = 851;
    private static final int FOOT = 1400;
    private static final int NUMBER_SIZE = 14;

    private DocxPage() {}

    static void lay(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        var edges = section.addNewPgMar();
        edges.setTop(BigInteger.valueOf(TOP));
        edges.setBottom(BigInteger.valueOf(BOTTOM));
        edges.setLeft(BigInteger.valueOf(LEFT));
        edges.setRight(BigInteger.valueOf(RIGHT));
        // Word asks for all seven, also where nothing stands
        edges.setHeader(BigInteger.valueOf(HEAD));
        edges.setFooter(BigInteger.valueOf(FOOT));
        edges.setGutter(BigInteger.ZERO);
        number(document.createFooter(HeaderFooterType.DEFAULT).createParagraph());
    }

    private static void number(XWPFParagraph foot) {
        foot.setAlignment(ParagraphAlignment.CENTER);
        word(foot, "— ");
        var field = foot.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        var number = field.addNewR();
        number.addNewRPr().addNewSz().setVal(BigInteger.valueOf(2L * NUMBER_SIZE));
        number.addNewT().setStringValue("1");
        word(foot, " —");
    }

    private static void word(XWPFParagraph foot, String text) {
        var run = foot.createRun();
        run.setFontFamily(Docx.SONG);
        run.setFontSize(NUMBER_SIZE);
        run.setText(text);
    }
}
