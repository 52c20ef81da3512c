package org.xiaohao.supervision;

import org.xiaohao.calendar.DueDate;
import org.xiaohao.shared.UnitCode;

/**
 * How long something may take, already turned into a date: by which rule, until when, and from which text.
 *
 * @param unit charged with a delay, or {@code null} when it is whoever carries the case
 */
public record Limit(ClockKind kind, String rule, String name, DueDate due, String source, UnitCode unit) {

    public Limit(ClockKind kind, String rule, String name, DueDate due, String source) {
        this(kind, rule, name, due, source, null);
    }
}
