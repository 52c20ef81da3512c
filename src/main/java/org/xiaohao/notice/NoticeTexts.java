package org.xiaohao.notice;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Fills the paired texts: {@code {number}} and the like; lines without their value are left out. */
@Component
class NoticeTexts {

    private final TextFolder folder;
    private final String baseUrl;

    NoticeTexts(TextFolder folder, AddressSettings settings) {
        this.folder = folder;
        this.baseUrl = settings.baseUrl().toString().replaceAll("/+$", "");
    }

    /** Subject and both bodies of one mail. */
    record Texts(String subject, String plain, String html) {}

    void mustKnow(String template) {
        text(template);
    }

    Texts fill(Notice notice) {
        return fill(text(notice.template()), values(notice));
    }

    Texts fill(NoticeText text, Map<String, String> given) {
        Map<String, String> values = new HashMap<>(given);
        values.put("link", address(values.getOrDefault("link", "/track")));
        return new Texts(
                subject(text.subject(), values),
                fill(text.body(), values, UnaryOperator.identity()).strip() + "\n",
                fill(text.html(), values, HtmlUtils::htmlEscape));
    }

    /** The address that the notice leads to, as its reader opens it. */
    String link(Notice notice) {
        return address(values(notice).getOrDefault("link", "/track"));
    }

    private static Map<String, String> values(Notice notice) {
        Map<String, String> values = new HashMap<>(notice.values());
        if (notice.hasCase()) {
            values.put("number", notice.number().value());
        }
        if (values.containsKey(Notice.KEY_LINK)) {
            values.put("link", values.remove(Notice.KEY_LINK));
        }
        return values;
    }

    private NoticeText text(String template) {
        return folder.usable(template)
                .orElseThrow(() -> new IllegalArgumentException("no notice template " + template));
    }

    private String address(String link) {
        return link.startsWith("/") ? baseUrl + link : link;
    }

    /** A mail always has a subject, also when a value of it is not known. */
    private static String subject(String text, Map<String, String> values) {
        String filled = TextRules.SLOT
                .matcher(text)
                .replaceAll(slot -> Matcher.quoteReplacement(values.getOrDefault(slot.group(1), "")));
        return filled.replace("（）", "");
    }

    private static String fill(String text, Map<String, String> values, UnaryOperator<String> escape) {
        return text.lines()
                .filter(line -> values.keySet().containsAll(TextRules.slots(line)))
                .collect(Collectors.joining("\n"))
                .transform(known -> TextRules.SLOT
                        .matcher(known)
                        .replaceAll(slot -> Matcher.quoteReplacement(escape.apply(values.get(slot.group(1))))));
    }
}
