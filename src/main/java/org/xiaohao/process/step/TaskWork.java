package org.xiaohao.process.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.form.Option;
import org.xiaohao.shared.ProblemNumber;

/** What stands behind a task: a case, or a round that asks many units. The doors treat both alike. */
public interface TaskWork {

    boolean concerns(ProblemNumber number);

    /** A task has appeared: it gets its end, and those who can do it are told. */
    void begin(TaskFacts facts);

    /** Locked until the transaction ends, before anything is judged. */
    void lock(ProblemNumber number);

    /** Who completed the task, as signed, when it was completed. */
    Optional<String> doneBy(String taskId);

    /** What conditions of the form may name. */
    Map<String, String> words(TaskFacts facts);

    /** What the form shows when it is opened: the words, and more that is costly to gather. */
    Map<String, String> shown(TaskFacts facts);

    Map<String, List<Option>> lists(TaskFacts facts);

    /** Keys of answers that this task must not see yet. */
    Set<String> sealed(TaskFacts facts);

    /** Takes the step that the diagram declares and gives back what the diagrams may read. */
    Map<String, Object> complete(
            TaskFacts facts, FormDefinition form, Map<String, Object> answers, Authentication person);
}
