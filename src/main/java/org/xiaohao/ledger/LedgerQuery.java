package org.xiaohao.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xiaohao.problem.Condition;
import org.xiaohao.supervision.Light;

/** A filter written as SQL, always together with what the viewer may see. */
final class LedgerQuery {

    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> params = new LinkedHashMap<>();

    LedgerQuery(LedgerFilter filter, Condition visible, Instant now, ZoneId zone) {
        // who may see is decided on the case itself, never on the copy
        parts.add("number in (select c.number from problem_case c where " + visible.sql() + ")");
        params.putAll(visible.params());
        text(filter.text());
        equal("type_code", filter.type());
        equal("zone", filter.zone());
        equal("stage", filter.stage() == null ? null : filter.stage().name());
        equal("lead_unit", filter.leadUnit());
        from(filter.from(), zone);
        to(filter.to(), zone);
        light(filter.light(), now);
    }

    String where() {
        return String.join(" and ", parts);
    }

    Map<String, Object> params() {
        return params;
    }

    /** The name of a confidential enterprise cannot be guessed by searching for it. */
    private void text(String text) {
        if (text != null && !text.isBlank()) {
            String escaped = text.strip().replaceAll("([\\\\%_])", "\\\\$1");
            params.put("text", "%" + escaped + "%");
            parts.add(
                    "(number ilike :text or title ilike :text or (enterprise_name ilike :text and not confidential))");
        }
    }

    private void equal(String column, Object value) {
        if (value != null) {
            params.put(column, value.toString());
            parts.add(column + " = :" + column);
        }
    }

    private void from(LocalDate day, ZoneId zone) {
        if (day != null) {
            params.put("from", startOf(day, zone));
            parts.add("registered_at >= :from");
        }
    }

    private void to(LocalDate day, ZoneId zone) {
        if (day != null) {
            params.put("to", startOf(day.plusDays(1), zone));
            parts.add("registered_at < :to");
        }
    }

    private void light(Light light, Instant now) {
        if (light == null) {
            return;
        }
        params.put("now", Timestamp.from(now));
        parts.add(
                switch (light) {
                    case RED -> "due_at < :now";
                    case YELLOW -> "due_at >= :now and yellow_from <= :now";
                    case GREEN -> "due_at >= :now and yellow_from > :now";
                    // nothing can be suspended yet, so no row is grey
                    case GREY -> "false";
                });
    }

    private static Timestamp startOf(LocalDate day, ZoneId zone) {
        return Timestamp.from(day.atStartOfDay(zone).toInstant());
    }
}
