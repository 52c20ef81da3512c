package org.xiaohao.desk.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xiaohao.shared.Rejection;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Lines of the first sheet of a workbook, read as a stream: a small file may claim to be huge. */
final class XlsxLines {

    private static final int ENTRIES = 300;
    private static final long UNPACKED = 30L * 1024 * 1024;
    private static final int BUFFER = 8192;

    private XlsxLines() {}

    static List<SheetContent.Line> of(byte[] file, int most) {
        try {
            refuseBombs(file);
            try (var workbook = OPCPackage.open(new ByteArrayInputStream(file))) {
                return firstSheet(workbook, most);
            }
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException broken) {
            throw broken instanceof Rejection said ? said : new Rejection("表格已损坏，或者不是 .xlsx 工作簿");
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<SheetContent.Line> firstSheet(OPCPackage workbook, int most)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var reader = new XSSFReader(workbook);
        var texts = new ReadOnlySharedStringsTable(workbook);
        var lines = new XlsxHandler(texts, most + 2);
        var sheets = reader.getSheetsData();
        if (!sheets.hasNext()) {
            throw new Rejection("工作簿里没有工作表");
        }
        try (InputStream sheet = sheets.next()) {
            var parser = XMLHelper.newXMLReader();
            parser.setContentHandler(lines);
            parser.parse(new InputSource(sheet));
        } catch (XlsxHandler.Enough stop) {
            // the rest would be refused anyway
        }
        return lines.lines();
    }

    /** Nothing is taken apart before it is known how large it becomes. */
    private static void refuseBombs(byte[] file) throws IOException {
        int entries = 0;
        long unpacked = 0;
        var buffer = new byte[BUFFER];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > UNPACKED || entries > ENTRIES) {
                        throw new Rejection("表格解开后过大，不能导入");
                    }
                }
            }
        }
    }
}
