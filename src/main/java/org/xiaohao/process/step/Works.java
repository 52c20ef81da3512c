package org.xiaohao.process.step;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what stands behind a task. */
@Component
public class Works {

    private final List<TaskWork> all;

    Works(List<TaskWork> all) {
        this.all = List.copyOf(all);
    }

    public TaskWork of(TaskFacts facts) {
        return all.stream()
                .filter(work -> work.concerns(facts.number()))
                .findFirst()
                .orElseThrow();
    }

    /** Who completed the task, whatever stood behind it. */
    public Optional<String> doneBy(String taskId) {
        return all.stream().flatMap(work -> work.doneBy(taskId).stream()).findFirst();
    }
}
