package org.xiaohao.desk.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the cells of one sheet; a formula is noted, and neither it nor its last result is taken. */
final class XlsxHandler extends DefaultHandler {

    /** Ends the reading of a sheet that is longer than anybody wants. */
    static final class Enough extends SAXException {}

    /** As many digits as Excel itself keeps: 128.49999999999999 was typed as 128.5. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int SANE = 30;

    private final ReadOnlySharedStringsTable texts;
    private final int most;
    private final List<SheetContent.Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<String> cells;
    private Set<Integer> formulas;
    private int number;
    private int column;
    private String type;
    private boolean collecting;

    XlsxHandler(ReadOnlySharedStringsTable texts, int most) {
        this.texts = texts;
        this.most = most;
    }

    List<SheetContent.Line> lines() {
        return lines;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                String said = attributes.getValue("r");
                number = said == null ? number + 1 : Integer.parseInt(said);
                cells = new ArrayList<>();
                formulas = new HashSet<>();
            }
            case "c" -> {
                String place = attributes.getValue("r");
                column = place == null ? cells.size() : new CellReference(place).getCol();
                type = attributes.getValue("t");
                text.setLength(0);
            }
            case "f" -> formulas.add(column);
            case "v", "t" -> collecting = true;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (collecting && text.length() < SheetReader.LONGEST) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "v", "t" -> collecting = false;
            case "c" -> keep(formulas.contains(column) ? "" : value());
            case "row" -> {
                lines.add(new SheetContent.Line(number, cells, formulas));
                if (lines.size() > most) {
                    throw new Enough();
                }
            }
            default -> {}
        }
    }

    private void keep(String value) {
        if (column < 0 || column >= SheetReader.COLUMNS) {
            formulas.remove(column);
            return;
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, value.strip());
    }

    private String value() {
        String raw = text.toString();
        if (raw.isEmpty()) {
            return "";
        }
        if ("s".equals(type)) {
            return texts.getItemAt(Integer.parseInt(raw.strip())).getString();
        }
        boolean isNumber = type == null || type.equals("n");
        return isNumber ? plain(raw.strip()) : raw;
    }

    /** A number with a million digits is left as it was written. */
    private static String plain(String raw) {
        var decimal = new BigDecimal(raw).round(DIGITS);
        return Math.abs(decimal.scale()) > SANE
                ? raw
                : decimal.stripTrailingZeros().toPlainString();
    }
}
