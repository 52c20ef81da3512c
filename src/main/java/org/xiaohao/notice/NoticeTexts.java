package org.xiaohao.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Fills the paired texts in {@code notices/}: {@code {number}} and the like; lines without their value are left out. */
@Component
class NoticeTexts {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final String SUBJECT = "主题：";

    private final String baseUrl;

    NoticeTexts(AddressSettings settings) {
        this.baseUrl = settings.baseUrl().toString().replaceAll("/+$", "");
    }

    /** Subject and both bodies of one mail. */
    record Texts(String subject, String plain, String html) {}

    void mustKnow(String template) {
        if (NoticeTexts.class.getResource(path(template, "txt")) == null) {
            throw new IllegalArgumentException("no notice template " + template);
        }
    }

    Texts fill(Notice notice) {
        Map<String, String> values = new HashMap<>(notice.values());
        values.put("number", notice.number().value());
        values.put("link", address(values.getOrDefault("link", "/track")));
        String plain = fill(read(notice.template(), "txt"), values, UnaryOperator.identity());
        String html = fill(read(notice.template(), "html"), values, HtmlUtils::htmlEscape);
        int end = plain.indexOf('\n');
        return new Texts(
                plain.substring(SUBJECT.length(), end), plain.substring(end).strip() + "\n", html);
    }

    private String address(String link) {
        return link.startsWith("/") ? baseUrl + link : link;
    }

    private static String fill(String text, Map<String, String> values, UnaryOperator<String> escape) {
        return text.lines()
                .filter(line -> isComplete(line, values))
                .collect(Collectors.joining("\n"))
                .transform(known -> SLOT.matcher(known)
                        .replaceAll(slot -> Matcher.quoteReplacement(escape.apply(values.get(slot.group(1))))));
    }

    private static boolean isComplete(String line, Map<String, String> values) {
        return SLOT.matcher(line).results().allMatch(slot -> values.containsKey(slot.group(1)));
    }

    private static String read(String template, String kind) {
        try (InputStream in = NoticeTexts.class.getResourceAsStream(path(template, kind))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(String template, String kind) {
        return "/notices/" + template + "." + kind;
    }
}
