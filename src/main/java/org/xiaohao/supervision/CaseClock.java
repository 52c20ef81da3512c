package org.xiaohao.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.xiaohao.calendar.DueDate;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.UnitCode;

/**
 * One limit of a case.
 *
 * @param rule key of the rule that gave its length
 * @param name the limit in Chinese, e.g. the name of the task
 * @param taskId of the engine's task, or {@code null} for a limit of the whole case
 * @param stoppedAt {@code null} while it runs or stands still
 * @param pausedAt since when it stands still, {@code null} while it runs
 * @param source the text the limit comes from
 * @param unit charged with a delay, or {@code null} when it is whoever carries the case
 * @param reckoning what {@code dueAt} is counted from
 */
public record CaseClock(
        UUID id,
        ProblemNumber number,
        ClockKind kind,
        String rule,
        String name,
        String taskId,
        Instant startedAt,
        Instant dueAt,
        boolean provisional,
        String source,
        UnitCode unit,
        Instant stoppedAt,
        Instant pausedAt,
        Reckoning reckoning) {

    static CaseClock started(ProblemNumber number, Limit limit, DueDate due, String taskId, Instant now) {
        return new CaseClock(
                UUID.randomUUID(),
                number,
                limit.kind(),
                limit.rule(),
                limit.name(),
                taskId,
                now,
                due.end(),
                due.provisional(),
                limit.source(),
                limit.unit(),
                null,
                null,
                Reckoning.of(limit.span()));
    }

    public boolean isRunning() {
        return stoppedAt == null;
    }

    /** Whether it stands still by approval or by rule; it will end later by the working days it stood. */
    public boolean isPaused() {
        return stoppedAt == null && pausedAt != null;
    }

    /** Its last day, as every screen, form and mail writes it. */
    public String dueWords() {
        return due().words();
    }

    DueDate due() {
        return new DueDate(LocalDate.ofInstant(dueAt, DueDate.ZONE), provisional);
    }

    /** Not counted again yet: the end stays until the calendar has. */
    CaseClock reckonedBy(Reckoning other) {
        return with(dueAt, provisional, pausedAt, other);
    }

    CaseClock goingOn() {
        return with(dueAt, provisional, null, reckoning);
    }

    CaseClock endingOn(DueDate day) {
        return with(day.end(), day.provisional(), pausedAt, reckoning);
    }

    private CaseClock with(Instant end, boolean provisionally, Instant paused, Reckoning other) {
        return new CaseClock(
                id,
                number,
                kind,
                rule,
                name,
                taskId,
                startedAt,
                end,
                provisionally,
                source,
                unit,
                stoppedAt,
                paused,
                other);
    }

    /** What an event says of it: ids, codes and moments. */
    Map<String, String> references() {
        var references = new HashMap<>(
                Map.of("clock", id.toString(), "clockKind", kind.name(), "rule", rule, "due", dueAt.toString()));
        if (taskId != null) {
            references.put("task", taskId);
        }
        if (isPaused()) {
            references.put("paused", "true");
        }
        if (unit != null) {
            references.put("unit", unit.value());
        }
        return references;
    }
}
