package org.xiaohao.process;

import java.time.Instant;
import java.util.List;
import org.xiaohao.shared.ProblemNumber;

/**
 * One open task, free of the engine.
 *
 * @param assignee log-in name of who holds it, or {@code null} while it waits to be claimed
 * @param groups whose members may claim it, {@code unit.post}
 * @param dueAt end of its limit, or {@code null}
 * @param step the domain step that completing it performs
 * @param rowKind kind of the rows it works on, or {@code null}
 * @param awaits who outside the house is waited for: {@code enterprise}, {@code otherParty}, or an empty text
 * @param brief whether a leader decides here, and reads the case on one page before
 */
public record WorkItem(
        String taskId,
        String key,
        String name,
        ProblemNumber number,
        String assignee,
        List<String> groups,
        Instant dueAt,
        String step,
        String rowKind,
        String awaits,
        boolean brief) {}
