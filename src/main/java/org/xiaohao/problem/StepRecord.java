package org.xiaohao.problem;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.ProblemNumber;

/** One step that was taken: by whom, when, and what was answered. */
public record StepRecord(
        UUID id,
        ProblemNumber number,
        int sequence,
        String step,
        String taskName,
        Actor actor,
        Instant at,
        Map<String, Object> answers,
        Stage stageAfter) {

    private static final Set<String> RETURNING =
            Set.of("signApplication", "adjudicate", "revokeAdjudication", "returnToRectification", "approveClosure");

    /** The step as somebody sees it who may know that it was taken, but not what was said. */
    public StepRecord withoutAnswers() {
        return new StepRecord(id, number, sequence, step, taskName, actor, at, Map.of(), stageAfter);
    }

    /** Whether the case was sent back into rectification, rather than that it got there. */
    public boolean sendsBack() {
        return stageAfter == Stage.RECTIFYING && RETURNING.contains(step);
    }
}
