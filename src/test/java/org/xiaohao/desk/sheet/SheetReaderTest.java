package org.xiaohao.desk.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table from outside is read as what it is, and nothing in it is worked out or unpacked beyond measure. */
class SheetReaderTest {

    private static final int MOST = 3;

    @Test
    void readsTextsAndNumbersAsTheyWereTyped() throws IOException {
        var content = SheetReader.read(workbook("大同试验机械有限公司", 13800000000d, 128.5), MOST);
        assertThat(content.heads()).containsExactly("企业名称", "联系电话", "涉及金额");
        assertThat(content.lines().get(0).cells()).containsExactly("大同试验机械有限公司", "13800000000", "128.5");
        assertThat(content.lines().get(0).number()).isEqualTo(2);
    }

    @Test
    void notesAFormulaAndTakesNeitherItNorItsResult() throws IOException {
        var line = SheetReader.read(workbook("大同试验机械有限公司", "=1+1", 2.0), MOST)
                .lines()
                .get(0);
        assertThat(line.formulas()).containsExactly(1);
        assertThat(line.cells().get(1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void readsTextWithCommasInBothWaysOfWritingChinese(String charset) {
        byte[] file = "企业名称（必填）,联系电话\n\"甲,乙\",13800000000\n,\n".getBytes(Charset.forName(charset));
        var content = SheetReader.read(file, MOST);
        assertThat(content.heads()).containsExactly("企业名称", "联系电话");
        assertThat(content.lines()).hasSize(1);
        assertThat(content.lines().get(0).cells()).containsExactly("甲,乙", "13800000000");
        var formula = SheetReader.read("甲,乙\n=HYPERLINK(1),2\n".getBytes(StandardCharsets.UTF_8), MOST);
        assertThat(formula.lines().get(0).formulas()).containsExactly(0);
    }

    @Test
    void refusesWhatIsNoTableTooLargeOrTooLong() throws IOException {
        assertThatThrownBy(() -> SheetReader.read(new byte[0], MOST)).hasMessageContaining("空文件");
        assertThatThrownBy(() -> SheetReader.read(new byte[SheetReader.LARGEST + 1], MOST))
                .hasMessageContaining("超过 2 MB");
        assertThatThrownBy(() -> SheetReader.read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, MOST))
                .hasMessageContaining(".xls");
        assertThatThrownBy(() -> SheetReader.read(new byte[] {'M', 'Z', 0, 1, 0, 2}, MOST))
                .hasMessageContaining("不是可以读取的");
        byte[] tooLong = "甲\n1\n2\n3\n4\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> SheetReader.read(tooLong, MOST)).hasMessageContaining("最多导入 3 行");
    }

    @Test
    void refusesAPackedFileThatUnpacksBeyondMeasure() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 40; i++) {
                zip.write(zeros);
            }
        }
        assertThat(out.size()).isLessThan(SheetReader.LARGEST);
        assertThatThrownBy(() -> SheetReader.read(out.toByteArray(), MOST)).hasMessageContaining("过大");
    }

    @Test
    void refusesAWorkbookThatNamesFilesOfTheServer() throws IOException {
        String hostile = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + "<worksheet><sheetData><row><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>";
        byte[] file = replaced(workbook("甲", "乙", 1.0), "xl/worksheets/sheet1.xml", hostile);
        assertThatThrownBy(() -> SheetReader.read(file, MOST)).hasMessageContaining("已损坏");
        byte[] cut = java.util.Arrays.copyOf(file, file.length / 2);
        assertThatThrownBy(() -> SheetReader.read(cut, MOST)).hasMessageContaining("已损坏");
    }

    private static byte[] workbook(Object... values) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            String[] heads = {"企业名称（必填）", " 联系电话*", "涉及金额"};
            var head = sheet.createRow(0);
            var row = sheet.createRow(1);
            for (int i = 0; i < values.length; i++) {
                head.createCell(i).setCellValue(heads[i]);
                if (values[i] instanceof Double number) {
                    row.createCell(i).setCellValue(number);
                } else if (values[i].toString().startsWith("=")) {
                    row.createCell(i).setCellFormula(values[i].toString().substring(1));
                } else {
                    row.createCell(i).setCellValue(values[i].toString());
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] replaced(byte[] file, String name, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(file));
                var zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(
                        entry.getName().equals(name) ? content.getBytes(StandardCharsets.UTF_8) : from.readAllBytes());
            }
        }
        return out.toByteArray();
    }
}
