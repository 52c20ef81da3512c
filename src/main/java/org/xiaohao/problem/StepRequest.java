package org.xiaohao.problem;

import java.util.Map;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.ProblemNumber;

/**
 * A step that somebody wants to take.
 *
 * @param step name of a rule in {@link LawfulSteps}
 * @param taskId of the engine's task, {@code null} for a step of the system
 * @param answers by form field key, already checked against the form
 * @param meanings form field key to the word the law of the case uses, where the two differ
 * @param together whether it is decided in one go with other cases, which a contested case is not
 */
public record StepRequest(
        ProblemNumber number,
        String step,
        String taskId,
        String taskName,
        Actor actor,
        Map<String, Object> answers,
        Map<String, String> meanings,
        boolean together) {

    public StepRequest(
            ProblemNumber number,
            String step,
            String taskId,
            String taskName,
            Actor actor,
            Map<String, Object> answers,
            Map<String, String> meanings) {
        this(number, step, taskId, taskName, actor, answers, meanings, false);
    }

    /** The answer that means {@code word}, as text; {@code null} when it was not given. */
    String text(String word) {
        Object own = answers.get(word);
        Object value = own != null
                ? own
                : meanings.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(word))
                        .map(entry -> answers.get(entry.getKey()))
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return value == null ? null : value.toString().strip();
    }

    boolean yes(String word) {
        return "true".equals(text(word));
    }
}
