package org.xiaohao.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.xiaohao.shared.StartRefused;

/**
 * What the folder of yearly notices holds. A wrong file refuses all of them, with its name.
 *
 * @param hash SHA-256 over names and contents
 */
record YearNotices(List<YearNotice> years, String hash) {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    static List<YearNotice> readAll(Path directory) {
        return read(directory).years();
    }

    static YearNotices read(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            List<YearNotice> years = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                byte[] content = Files.readAllBytes(file);
                String name = file.getFileName().toString();
                sum.update(name.getBytes(StandardCharsets.UTF_8));
                sum.update(content);
                years.add(year(name, content));
            }
            if (years.isEmpty()) {
                throw new StartRefused(
                        "xiaohao.calendar.directory：" + directory + " 中没有 <年份>.json", "no calendar of any year");
            }
            return new YearNotices(List.copyOf(years), HexFormat.of().formatHex(sum.digest()));
        } catch (IOException e) {
            throw new StartRefused("xiaohao.calendar.directory：无法读取 " + directory, "the calendar cannot be read");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static YearNotice year(String file, byte[] content) {
        try {
            YearNotice notice = JSON.readValue(content, YearNotice.class);
            if (!file.equals(notice.year() + ".json")) {
                throw wrong(file, "年份写成了 " + notice.year());
            }
            return notice;
        } catch (IOException e) {
            throw wrong(file, reason(e));
        }
    }

    private static StartRefused wrong(String file, String why) {
        return new StartRefused("日历文件 " + file + " 有误：" + why, "wrong calendar file");
    }

    private static String reason(IOException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "没有 " + unknown.getPropertyName() + " 这一项";
        }
        if (e.getCause() instanceof IllegalArgumentException content) {
            return content.getMessage();
        }
        var place = e instanceof JsonProcessingException wrong ? wrong.getLocation() : null;
        return place == null ? "内容无法理解" : "第 " + place.getLineNr() + " 行无法理解";
    }
}
