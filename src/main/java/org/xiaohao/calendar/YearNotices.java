package org.xiaohao.calendar;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.xiaohao.shared.StartRefused;

/** Reads the folder of yearly notices; a wrong file stops the start with its name. */
final class YearNotices {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private YearNotices() {}

    static List<YearNotice> readAll(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            List<YearNotice> notices = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(YearNotices::read)
                    .toList();
            if (notices.isEmpty()) {
                throw new StartRefused(
                        "xiaohao.calendar.directory：" + directory + " 中没有 <年份>.json", "no calendar of any year");
            }
            return notices;
        } catch (IOException e) {
            throw new UncheckedIOException("xiaohao.calendar.directory: " + directory, e);
        }
    }

    private static YearNotice read(Path file) {
        try {
            YearNotice notice = JSON.readValue(file.toFile(), YearNotice.class);
            if (!file.getFileName().toString().equals(notice.year() + ".json")) {
                throw new StartRefused("日历文件 " + file + " 的年份写成了 " + notice.year(), "calendar file of another year");
            }
            return notice;
        } catch (IOException e) {
            throw new StartRefused("日历文件 " + file + " 有误：" + e.getMessage(), "wrong calendar file");
        }
    }
}
