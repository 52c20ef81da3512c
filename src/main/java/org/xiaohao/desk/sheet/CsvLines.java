package org.xiaohao.desk.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.xiaohao.shared.Rejection;

/** Lines of a text with commas. */
final class CsvLines {

    private static final String UNREADABLE = "不是可以读取的 .xlsx 或者 .csv 表格";
    /** What Excel writes on a Chinese machine. */
    private static final Charset CHINESE = Charset.forName("GB18030");

    private CsvLines() {}

    static List<SheetContent.Line> of(byte[] file, int most) {
        String text = text(file);
        if (text.indexOf('\0') >= 0) {
            throw new Rejection(UNREADABLE);
        }
        try (var reader = CSVFormat.DEFAULT.parse(new StringReader(text))) {
            var lines = new ArrayList<SheetContent.Line>();
            for (CSVRecord record : reader) {
                lines.add(line(record));
                if (lines.size() > most + 2) {
                    break;
                }
            }
            return lines;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw new Rejection(UNREADABLE);
        }
    }

    private static SheetContent.Line line(CSVRecord record) {
        var cells = new ArrayList<String>();
        Set<Integer> formulas = new HashSet<>();
        for (String value : record) {
            if (cells.size() == SheetReader.COLUMNS) {
                break;
            }
            if (value.startsWith("=")) {
                formulas.add(cells.size());
            }
            cells.add(value.length() > SheetReader.LONGEST ? value.substring(0, SheetReader.LONGEST) : value.strip());
        }
        return new SheetContent.Line((int) record.getRecordNumber(), cells, formulas);
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUnicode) {
            return new String(file, CHINESE);
        }
    }
}
