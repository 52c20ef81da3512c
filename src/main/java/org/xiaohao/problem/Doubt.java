package org.xiaohao.problem;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One thing that makes a case contested.
 *
 * @param name for an inspector
 * @param raised what speaks against deciding the case together with others, in words; nothing when all is well
 */
record Doubt(String name, Function<Facts, Stream<String>> raised) {

    /**
     * What the doubts look at.
     *
     * @param step that the decision takes
     * @param current the steps since the last application for closure, or all when there was none
     * @param answers of the enterprise to this application, or {@code null}
     * @param overdue limits that have passed
     * @param proven whether anybody of the staff has handed in a file since the case was claimed
     */
    record Facts(
            CaseFile file,
            String step,
            List<StepRecord> steps,
            List<StepRecord> current,
            Answers answers,
            List<Objection> objections,
            List<Matter> matters,
            List<String> overdue,
            boolean proven) {

        Stream<StepRecord> since(String name) {
            return current.stream().filter(taken -> taken.step().equals(name));
        }
    }
}
