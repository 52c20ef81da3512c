package org.xiaohao.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.xiaohao.form.Field;
import org.xiaohao.form.Option;
import org.xiaohao.process.RoundLists;
import org.xiaohao.round.Round;

/** The empty table that a zone fills in: one column per field of the form, choices as lists. */
final class SheetTemplate {

    private static final int WIDTH = 22 * 256;

    private SheetTemplate() {}

    static void write(Round round, List<Field> fields, int rows, OutputStream out) throws IOException {
        try (var book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("排查表");
            CellStyle text = book.createCellStyle();
            // as text, so that no program turns a telephone number into another number
            text.setDataFormat(book.createDataFormat().getFormat("@"));
            var head = sheet.createRow(0);
            for (int i = 0; i < fields.size(); i++) {
                Field field = fields.get(i);
                head.createCell(i).setCellValue(field.label() + (field.required() ? "（必填）" : ""));
                sheet.setColumnWidth(i, WIDTH);
                sheet.setDefaultColumnStyle(i, text);
                choices(round, field, sheet, i, rows);
            }
            sheet.createFreezePane(0, 1);
            help(book, fields, rows);
            book.write(out);
        }
    }

    private static void choices(Round round, Field field, XSSFSheet sheet, int column, int rows) {
        String[] labels = field.choices(RoundLists.of(round)).stream()
                .map(Option::label)
                .filter(label -> !label.contains(","))
                .toArray(String[]::new);
        // Excel itself refuses longer lists; the help says them too
        if (labels.length > 0 && String.join(",", labels).length() <= 255) {
            var helper = sheet.getDataValidationHelper();
            sheet.addValidationData(helper.createValidation(
                    helper.createExplicitListConstraint(labels), new CellRangeAddressList(1, rows, column, column)));
        }
    }

    private static void help(XSSFWorkbook book, List<Field> fields, int rows) {
        var sheet = book.createSheet("填写说明");
        sheet.createRow(0).createCell(0).setCellValue("每行一个问题，最多 " + rows + " 行；不要改动第一张表的第一行，不要使用公式。");
        int line = 2;
        for (Field field : fields) {
            var row = sheet.createRow(line);
            row.createCell(0).setCellValue(field.label());
            row.createCell(1).setCellValue(field.description() == null ? "" : field.description());
            line++;
        }
        sheet.setColumnWidth(0, WIDTH);
        sheet.setColumnWidth(1, WIDTH * 2);
    }
}
