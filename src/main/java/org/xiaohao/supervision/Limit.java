package org.xiaohao.supervision;

import org.xiaohao.calendar.Span;
import org.xiaohao.shared.UnitCode;

/**
 * How long something may take: by which rule, counted from what, and from which text. Its last day is the calendar's.
 *
 * @param unit charged with a delay, or {@code null} when it is whoever carries the case
 */
public record Limit(ClockKind kind, String rule, String name, Span span, String source, UnitCode unit) {

    public Limit(ClockKind kind, String rule, String name, Span span, String source) {
        this(kind, rule, name, span, source, null);
    }
}
