package org.xiaohao.organization;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.xiaohao.shared.Rejection;

/** Reads a UTF-8 CSV file with a fixed header; lines beginning with # are comments. */
final class CsvFile {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .get();

    private CsvFile() {}

    static List<CsvLine> read(Path file, List<String> columns, Complaints complaints) {
        String name = file.getFileName().toString();
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser parser = CSVParser.parse(withoutMark(reader), FORMAT)) {
            if (!parser.getHeaderNames().equals(columns)) {
                complaints.add(name, parser.getCurrentLineNumber(), "表头应为 " + String.join(",", columns));
                return List.of();
            }
            return lines(name, parser, complaints);
        } catch (NoSuchFileException e) {
            throw new Rejection("缺少文件 " + name);
        } catch (CharacterCodingException e) {
            // a spreadsheet saves in the local code page unless told otherwise
            throw new Rejection(name + " 不是 UTF-8 编码，请另存为“CSV UTF-8”");
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static List<CsvLine> lines(String name, CSVParser parser, Complaints complaints) {
        List<CsvLine> lines = new ArrayList<>();
        for (CSVRecord row : parser) {
            var line = new CsvLine(name, parser.getCurrentLineNumber(), row.toMap());
            if (row.isConsistent()) {
                lines.add(line);
            } else {
                complaints.add(line, "应有 " + parser.getHeaderNames().size() + " 列，实有 " + row.size() + " 列");
            }
        }
        return lines;
    }

    private static Reader withoutMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }
}
