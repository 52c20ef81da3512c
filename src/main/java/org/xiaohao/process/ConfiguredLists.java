package org.xiaohao.process;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import org.xiaohao.form.Option;
import org.xiaohao.shared.ConfigDirectory;
import org.xiaohao.shared.StartRefused;

/** Lists that an operator keeps: file {@code <name>.csv} is offered by every field whose {@code valuesKey} is that name. */
@Component
public class ConfiguredLists {

    private static final String KEY = "xiaohao.process.lists.directory";
    private static final String PACKAGED = "config/lists";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .get();

    private final Map<String, List<Option>> lists;

    ConfiguredLists(ListSettings settings) {
        this.lists = read(ConfigDirectory.locate(KEY, settings.directory(), PACKAGED));
    }

    public Map<String, List<Option>> all() {
        return lists;
    }

    private static Map<String, List<Option>> read(Path folder) {
        var lists = new TreeMap<String, List<Option>>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.csv")) {
            for (Path file : files) {
                lists.put(file.getFileName().toString().replace(".csv", ""), options(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(KEY, e);
        }
        return Map.copyOf(lists);
    }

    private static List<Option> options(Path file) throws IOException {
        List<Option> options = new ArrayList<>();
        var codes = new HashSet<String>();
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser rows = CSVParser.parse(reader, FORMAT)) {
            for (CSVRecord row : rows) {
                boolean whole = row.isConsistent() && row.isMapped("code") && row.isMapped("label");
                if (!whole || !row.get("code").matches("[A-Za-z0-9-]+") || !codes.add(row.get("code"))) {
                    throw new StartRefused(
                            file + " 第 " + rows.getCurrentLineNumber() + " 行：须为“code,label”两列，code 用英文短码且不能重复",
                            "a list must have unique codes and labels");
                }
                options.add(new Option(row.get("code"), row.get("label")));
            }
        }
        return List.copyOf(options);
    }
}
