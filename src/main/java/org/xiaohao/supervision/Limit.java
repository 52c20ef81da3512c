package org.xiaohao.supervision;

import org.xiaohao.calendar.DueDate;

/** How long something may take, already turned into a date: by which rule, until when, and from which text. */
public record Limit(ClockKind kind, String rule, String name, DueDate due, String source) {}
