package org.xiaohao.supervision;

import java.time.Instant;
import java.util.UUID;
import org.xiaohao.shared.ProblemNumber;

/**
 * One limit of a case.
 *
 * @param rule key of the rule that gave its length
 * @param name the limit in Chinese, e.g. the name of the task
 * @param taskId of the engine's task, or {@code null} for a limit of the whole case
 * @param source the text the limit comes from
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
        Instant stoppedAt) {

    public boolean isRunning() {
        return stoppedAt == null;
    }
}
