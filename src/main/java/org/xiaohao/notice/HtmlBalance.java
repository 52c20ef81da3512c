package org.xiaohao.notice;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a tag that is not closed: it would swallow the rest of the mail. */
final class HtmlBalance {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)\\b[^<>]*?(/?)>");
    private static final Set<String> SINGLE = Set.of("br", "hr", "meta", "wbr", "col", "input", "img");
    // these are always filled, so their lines are never left out
    private static final Set<String> ALWAYS = Set.of("number", "link", "count");

    private HtmlBalance() {}

    static Optional<String> fault(String html) {
        List<String> lines = html.lines().toList();
        for (String line : lines) {
            boolean mayBeLeftOut = !ALWAYS.containsAll(TextRules.slots(line));
            // a line without its value is left out, and must not take half an element with it
            if (mayBeLeftOut && unbalanced(line).isPresent()) {
                return Optional.of("含填空的一行要自成一段，起止标签写在同一行：" + line.strip());
            }
        }
        return unbalanced(html);
    }

    private static Optional<String> unbalanced(String html) {
        String bare = html.replaceAll("(?s)<!--.*?-->", "").replaceAll("(?i)<!doctype[^>]*>", "");
        if (TAG.matcher(bare).replaceAll("").matches("(?s).*[<>].*")) {
            return Optional.of("“<”“>”没有成对；要显示这两个符号，请写 &lt; 和 &gt;");
        }
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(bare);
        while (tag.find()) {
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            if (SINGLE.contains(name) || !tag.group(3).isEmpty()) {
                continue;
            }
            if (tag.group(1).isEmpty()) {
                open.push(name);
            } else if (open.isEmpty() || !open.pop().equals(name)) {
                return Optional.of("标签 </" + name + "> 没有对应的起始标签");
            }
        }
        return open.isEmpty() ? Optional.empty() : Optional.of("标签 <" + open.pop() + "> 没有结束");
    }
}
