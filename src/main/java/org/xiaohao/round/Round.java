package org.xiaohao.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.TypeCode;
import org.xiaohao.shared.UnitCode;

/**
 * One round as it stands now.
 *
 * @param asks what is asked; see the constants of {@link Asks}
 * @param askedBy who opened it, as signed
 * @param dueOn last day for the units that are asked
 * @param approvedBy who allowed so short a time, or {@code null}
 */
public record Round(
        ProblemNumber number,
        RoundKind kind,
        RoundStage stage,
        String title,
        Map<String, Object> asks,
        UnitCode askingUnit,
        String askedBy,
        Instant askedAt,
        LocalDate dueOn,
        boolean urgent,
        String approvedBy,
        Instant closedAt) {

    /** The problem type that a survey looks for. */
    public TypeCode type() {
        return new TypeCode(text(Asks.TYPE));
    }

    /** The month of which a dispatch speaks, e.g. {@code 2026-11}. */
    public String month() {
        return text(Asks.MONTH);
    }

    /** Subtypes as they were when the survey was sent: code and label of each. */
    @SuppressWarnings("unchecked")
    public List<Map<String, String>> subtypes() {
        return (List<Map<String, String>>) asks.getOrDefault(Asks.SUBTYPES, List.of());
    }

    public String text(String key) {
        Object value = asks.get(key);
        return value == null ? "" : value.toString();
    }
}
