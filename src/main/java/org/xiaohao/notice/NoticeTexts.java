package org.xiaohao.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Fills the paired texts: {@code {number}} and the like; lines without their value are left out. */
@Component
class NoticeTexts {

    // in a row of a digest, which is never left out
    private static final String UNKNOWN = "—";

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

    /** A digest: the line that names the matter stands once for each notice. */
    Texts fillDigest(List<Notice> notices) {
        Map<String, String> values = Map.of("count", Integer.toString(notices.size()), "link", "/desk");
        return fill(text(Slot.DIGEST), values, notices.stream().map(this::item).toList());
    }

    private Map<String, String> item(Notice notice) {
        Map<String, String> values = values(notice);
        String more = values.getOrDefault("taskName", values.getOrDefault("roundTitle", ""));
        values.put("what", text(notice.template()).title() + (more.isEmpty() ? "" : "：" + more));
        return values;
    }

    Texts fill(NoticeText text, Map<String, String> given) {
        return fill(text, given, List.of(given));
    }

    private Texts fill(NoticeText text, Map<String, String> given, List<Map<String, String>> items) {
        Map<String, String> values = new HashMap<>(given);
        values.put("link", address(values.getOrDefault("link", "/track")));
        return new Texts(
                subject(text.subject(), values),
                fill(text.body(), values, items, UnaryOperator.identity()).strip() + "\n",
                fill(text.html(), values, items, HtmlUtils::htmlEscape));
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

    private static String fill(
            String text, Map<String, String> values, List<Map<String, String>> items, UnaryOperator<String> escape) {
        return text.lines().flatMap(line -> filled(line, values, items, escape)).collect(Collectors.joining("\n"));
    }

    private static Stream<String> filled(
            String line, Map<String, String> values, List<Map<String, String>> items, UnaryOperator<String> escape) {
        Set<String> slots = TextRules.slots(line);
        if (slots.contains(Slot.WHAT.key())) {
            return items.stream().map(item -> put(line, item, escape));
        }
        return values.keySet().containsAll(slots) ? Stream.of(put(line, values, escape)) : Stream.empty();
    }

    private static String put(String line, Map<String, String> values, UnaryOperator<String> escape) {
        return TextRules.SLOT
                .matcher(line)
                .replaceAll(
                        slot -> Matcher.quoteReplacement(escape.apply(values.getOrDefault(slot.group(1), UNKNOWN))));
    }
}
