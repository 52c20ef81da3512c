package org.xiaohao.notice;

import java.util.Map;
import org.xiaohao.shared.ProblemNumber;

/**
 * A notice that somebody is to receive once.
 *
 * @param number the case; {@code null} for a notice about none, such as a survey
 * @param occasion makes it unique within the case, e.g. the id of the step
 * @param template name of the texts in {@code config/notices/}
 * @param recipient mail address; a notice without one is not queued
 * @param values by key of {@link Slot}, and {@link #KEY_LINK}; the link is a path or an address
 */
public record Notice(
        ProblemNumber number, String occasion, String template, String recipient, Map<String, String> values) {

    /** Stands for the link when it is a key that works once: forgotten as soon as it is sent, given to nobody else. */
    public static final String KEY_LINK = "keyLink";

    public Notice {
        values = Map.copyOf(values);
        if (!values.keySet().stream().allMatch(key -> key.equals(KEY_LINK) || Slot.isGiven(key))) {
            throw new IllegalArgumentException("a notice holds nothing but slots: " + values.keySet());
        }
        if (!isKind(template)) {
            throw new IllegalArgumentException("not the name of a template: " + template);
        }
    }

    /** A notice that belongs to no case. */
    public static Notice withoutCase(String occasion, String template, String recipient, Map<String, String> values) {
        return new Notice(null, occasion, template, recipient, values);
    }

    static boolean isKind(String name) {
        return name.matches("[a-z][a-z-]*");
    }

    boolean hasCase() {
        return number != null;
    }

    boolean holdsKey() {
        return values.containsKey(KEY_LINK);
    }

    /** As a column and a file name hold it. */
    String numberText() {
        return hasCase() ? number.value() : "";
    }
}
