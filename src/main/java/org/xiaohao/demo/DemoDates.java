package org.xiaohao.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.xiaohao.calendar.DueDate;
import org.xiaohao.calendar.WorkingCalendar;

/** Turns "so many days ago" into dates and moments on which an office is open. */
@Component
class DemoDates {

    private static final Pattern DAY = Pattern.compile("@([+-]?\\d+)");
    private static final LocalTime OPENING = LocalTime.of(9, 10);
    private static final int MINUTES_APART = 23;

    private final WorkingCalendar calendar;
    private final Clock clock;

    DemoDates(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The moment of the n-th thing that happens to a case. */
    Instant moment(int daysAgo, int n) {
        return day(-daysAgo)
                .atTime(OPENING.plusMinutes((long) MINUTES_APART * n))
                .atZone(DueDate.ZONE)
                .toInstant();
    }

    DemoCase.Step fill(DemoCase.Step step) {
        var rows = step.rows().stream()
                .map(row -> new DemoCase.ListRow(row.kind(), row.position(), fill(row.values())))
                .toList();
        return new DemoCase.Step(step.task(), step.by(), step.daysAgo(), fill(step.answers()), rows, step.evidence());
    }

    Map<String, Object> fill(Map<String, Object> answers) {
        Map<String, Object> filled = new LinkedHashMap<>();
        answers.forEach((key, value) -> filled.put(key, value instanceof String text ? fill(text) : value));
        return filled;
    }

    private String fill(String text) {
        Matcher day = DAY.matcher(text);
        return day.matches() ? day(Integer.parseInt(day.group(1))).toString() : text;
    }

    private LocalDate day(int offset) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), DueDate.ZONE).plusDays(offset);
        // what has happened happened on a working day; what is promised may fall on any
        while (offset <= 0 && !calendar.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }
}
