package org.xiaohao.round;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.UnitCode;

/** Answers what is known of a round. Callers at a door ask {@link RoundSight} first. */
@Service
public class Rounds {

    private final RoundStore store;

    Rounds(RoundStore store) {
        this.store = store;
    }

    public Optional<Round> find(ProblemNumber number) {
        return store.find(number);
    }

    /** The round, locked until the transaction ends. */
    public Optional<Round> lock(ProblemNumber number) {
        return store.lock(number);
    }

    public List<Round> all() {
        return store.where("true", Map.of());
    }

    public List<RoundAnswer> answers(ProblemNumber number) {
        return store.answers(number);
    }

    public List<RoundEntry> entries(ProblemNumber number) {
        return store.entries(number);
    }

    public List<RoundEntry> entries(ProblemNumber number, UnitCode unit) {
        return entries(number).stream()
                .filter(entry -> entry.unit().equals(unit))
                .toList();
    }

    public List<RoundStep> steps(ProblemNumber number) {
        return store.steps(number);
    }

    /** The step that completed a task of the engine, when it was completed. */
    public Optional<RoundStep> stepOfTask(String taskId) {
        return store.stepOfTask(taskId);
    }
}
