package org.xiaohao.round;

import java.util.Map;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.ProblemNumber;

/**
 * A step that somebody wants to take in a round.
 *
 * @param step name of a rule in {@link RoundSteps}
 * @param taskId of the engine's task, {@code null} for a step of the system
 * @param answers by form field key, already checked against the form
 */
public record RoundRequest(
        ProblemNumber number, String step, String taskId, String taskName, Actor actor, Map<String, Object> answers) {

    String text(String key) {
        Object value = answers.get(key);
        return value == null ? "" : value.toString().strip();
    }
}
