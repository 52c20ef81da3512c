package org.xiaohao.desk.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xiaohao.shared.Rejection;

/** Reads a table that came from outside; what it is, its content says, not its name. Formulas are never worked out. */
public final class SheetReader {

    public static final int LARGEST = 2 * 1024 * 1024;

    static final int COLUMNS = 60;
    static final int LONGEST = 4000;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private SheetReader() {}

    /**
     * @param most lines below the head that are accepted
     * @throws Rejection in Chinese, when the file is no table that can be read
     */
    public static SheetContent read(byte[] file, int most) {
        if (file.length == 0) {
            throw new Rejection("请先选择一个文件，空文件不能导入");
        }
        if (file.length > LARGEST) {
            throw new Rejection("文件超过 2 MB，请分几次导入");
        }
        if (startsWith(file, OLD_EXCEL)) {
            throw new Rejection("这是旧版 Excel 文件（.xls）或者加密的文件，请另存为不加密的 .xlsx 后再导入");
        }
        List<SheetContent.Line> all = startsWith(file, ZIP) ? XlsxLines.of(file, most) : CsvLines.of(file, most);
        return content(all, most);
    }

    private static SheetContent content(List<SheetContent.Line> all, int most) {
        var lines = new ArrayList<>(all);
        lines.removeIf(SheetContent.Line::isBlank);
        if (lines.isEmpty()) {
            throw new Rejection("表格里没有内容");
        }
        List<String> heads =
                lines.remove(0).cells().stream().map(SheetReader::head).toList();
        if (lines.size() > most) {
            throw new Rejection("一次最多导入 " + most + " 行，这个表格更长，请分几次导入");
        }
        return new SheetContent(
                heads, lines.stream().map(line -> fitted(line, heads.size())).toList());
    }

    /** Templates mark what is required; people add spaces. */
    private static String head(String typed) {
        return typed.replaceAll("（必填）|[\\s*＊]", "");
    }

    private static SheetContent.Line fitted(SheetContent.Line line, int columns) {
        var cells = new ArrayList<>(line.cells());
        while (cells.size() < columns) {
            cells.add("");
        }
        return new SheetContent.Line(line.number(), List.copyOf(cells), Set.copyOf(line.formulas()));
    }

    private static boolean startsWith(byte[] file, byte[] magic) {
        for (int i = 0; i < magic.length; i++) {
            if (file.length <= i || file[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
