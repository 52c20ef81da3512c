package org.xiaohao.notice;

import java.util.Map;
import java.util.Set;
import org.xiaohao.shared.ProblemNumber;

/**
 * A notice that somebody is to receive once.
 *
 * @param occasion makes it unique within the case, e.g. the id of the step
 * @param template name of the texts in {@code notices/}
 * @param recipient mail address; a notice without one is not queued
 * @param values number, typeName, zoneName, taskName, dueOn, link (a path or an address); a mail passes many hands, so
 *     neither content nor query code nor a person's name is accepted
 */
public record Notice(
        ProblemNumber number, String occasion, String template, String recipient, Map<String, String> values) {

    private static final Set<String> HARMLESS = Set.of("number", "typeName", "zoneName", "taskName", "dueOn", "link");

    public Notice {
        values = Map.copyOf(values);
        if (!HARMLESS.containsAll(values.keySet())) {
            throw new IllegalArgumentException("a notice holds none but " + HARMLESS);
        }
        if (!template.matches("[a-z][a-z-]*")) {
            throw new IllegalArgumentException("not the name of a template: " + template);
        }
    }
}
