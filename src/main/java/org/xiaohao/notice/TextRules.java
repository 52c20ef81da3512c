package org.xiaohao.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xiaohao.shared.Rejection.Reason;

/** What is wrong with a text before it becomes a mail. */
final class TextRules {

    static final String PLAIN = "plain";
    static final String HTML = "html";
    static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private static final int LONGEST = 20_000;
    // mail programs drop such parts or warn of the whole mail
    private static final Pattern ACTIVE = Pattern.compile(
            "<\\s*(script|iframe|object|embed|form|link|base|img|svg|meta\\s+http-equiv)\\b|\\son\\w+\\s*=|javascript:",
            Pattern.CASE_INSENSITIVE);

    private TextRules() {}

    static List<Reason> faults(NoticeText text) {
        List<Reason> faults = new ArrayList<>();
        if (text.subject().isEmpty()) {
            faults.add(new Reason(PLAIN, "第一行应当写“" + NoticeText.SUBJECT + "”和邮件主题"));
        } else if (text.body().isBlank()) {
            faults.add(new Reason(PLAIN, "只有主题，没有正文"));
        }
        if (text.html().isBlank()) {
            faults.add(new Reason(HTML, "没有内容"));
        }
        half(PLAIN, text.kind(), text.plain(), faults);
        half(HTML, text.kind(), text.html(), faults);
        active(text.html(), faults);
        HtmlBalance.fault(text.html()).ifPresent(fault -> faults.add(new Reason(HTML, fault)));
        if (faults.isEmpty()) {
            compare(text, faults);
            listed(text, faults);
        }
        return faults;
    }

    private static void half(String field, String kind, String text, List<Reason> faults) {
        if (text.length() > LONGEST) {
            faults.add(new Reason(field, "太长，最多 " + LONGEST + " 个字符"));
        }
        Set<String> known = Slot.of(kind).stream().map(Slot::key).collect(Collectors.toSet());
        slots(text).stream()
                .filter(Predicate.not(known::contains))
                .forEach(slot -> faults.add(new Reason(field, "没有“{" + slot + "}”这个填空")));
        String rest = SLOT.matcher(text).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            faults.add(new Reason(field, "花括号“{”“}”没有成对，或者填空里写了别的字"));
        }
    }

    private static void active(String html, List<Reason> faults) {
        ACTIVE.matcher(html)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .ifPresent(part -> faults.add(new Reason(HTML, "邮件里不能有脚本、图片、表单等内容：“" + part.strip() + "”")));
    }

    /** Who reads the one half must learn what the other half says. */
    private static void compare(NoticeText text, List<Reason> faults) {
        Set<String> plain = slots(text.plain());
        Set<String> html = slots(text.html());
        plain.stream()
                .filter(Predicate.not(html::contains))
                .forEach(slot -> faults.add(new Reason(HTML, "缺少纯文本中的“{" + slot + "}”")));
        html.stream()
                .filter(Predicate.not(plain::contains))
                .forEach(slot -> faults.add(new Reason(PLAIN, "缺少网页格式中的“{" + slot + "}”")));
    }

    private static void listed(NoticeText text, List<Reason> faults) {
        if (text.kind().equals(Slot.DIGEST) && !slots(text.plain()).contains(Slot.WHAT.key())) {
            faults.add(new Reason(PLAIN, "没有“{" + Slot.WHAT.key() + "}”，事项就列不出来"));
        }
    }

    static Set<String> slots(String text) {
        return SLOT.matcher(text).results().map(slot -> slot.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
