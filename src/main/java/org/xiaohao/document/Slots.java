package org.xiaohao.document;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code {word}} in a line; {@code [ … ]} is left out when one of its words is unknown. */
final class Slots {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Slots() {}

    /** The whole line, or nothing when a word of it is unknown: half a sentence must not go out. */
    static Optional<String> fill(String line, Map<String, String> words) {
        String certain = replace(OPTIONAL, line, part -> isKnown(part.group(1), words) ? part.group(1) : "");
        return isKnown(certain, words)
                ? Optional.of(replace(SLOT, certain, slot -> value(slot, words)))
                : Optional.empty();
    }

    static String date(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static boolean isKnown(String text, Map<String, String> words) {
        return SLOT.matcher(text).results().noneMatch(slot -> value(slot, words).isEmpty());
    }

    private static String value(MatchResult slot, Map<String, String> words) {
        String value = words.getOrDefault(slot.group(1), "").strip();
        return DAY.matcher(value).matches() ? date(LocalDate.parse(value)) : value;
    }

    // what a person wrote may hold braces or dollars itself: it is put in as it is and never looked at again
    private static String replace(Pattern pattern, String text, Function<MatchResult, String> by) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(by.apply(match)));
    }
}
