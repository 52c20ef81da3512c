package org.xiaohao.process.guard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.xiaohao.calendar.WorkingCalendar;
import org.xiaohao.form.Field;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.shared.Rejection.Reason;
import org.xiaohao.supervision.SupervisionSettings;

/**
 * Nobody sends on Friday what is due on Monday: a day that one sets for somebody else (field property {@code setsLimit})
 * leaves some working days, unless it is marked as urgent (急件, property {@code urgentBy}) for the leader who signs it.
 */
@Component
class ShortLimits {

    private static final String SETS_LIMIT = "setsLimit";
    private static final String URGENT_BY = "urgentBy";

    private final WorkingCalendar calendar;
    private final SupervisionSettings settings;
    private final Clock clock;

    ShortLimits(WorkingCalendar calendar, SupervisionSettings settings, Clock clock) {
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param answers as they were checked against the form */
    List<Reason> check(FormDefinition form, Map<String, Object> answers) {
        LocalDate earliest = calendar.plusWorkingDays(LocalDate.now(clock), settings.shortestDays())
                .date();
        return form.inputs().stream()
                .filter(field -> field.property(SETS_LIMIT).equals("true") && !isUrgent(field, answers))
                .filter(field -> isBefore(answers.get(field.key()), earliest))
                .map(field -> new Reason(field.key(), words(field, earliest)))
                .toList();
    }

    private String words(Field field, LocalDate earliest) {
        return "“" + field.label() + "”最早为 " + earliest + "，给承办单位留足 " + settings.shortestDays()
                + " 个工作日；确需更早的，请勾选“急件”，由签发的领导批准";
    }

    private static boolean isUrgent(Field field, Map<String, Object> answers) {
        return "true".equals(Objects.toString(answers.get(field.property(URGENT_BY))));
    }

    private static boolean isBefore(Object day, LocalDate earliest) {
        return day != null
                && !day.toString().isEmpty()
                && LocalDate.parse(day.toString()).isBefore(earliest);
    }
}
