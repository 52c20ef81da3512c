package org.xiaohao.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * @param meanings of form field keys, see {@link Meanings}
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
            Map<String, String> meanings,
            boolean proven) {

        /** What the step answered to whatever field of its form means that word. */
        Optional<String> said(StepRecord step, String word) {
            return step.answers().entrySet().stream()
                    .filter(given -> meanings.getOrDefault(given.getKey(), given.getKey())
                            .equals(word))
                    .map(given -> String.valueOf(given.getValue()))
                    .findFirst();
        }

        Stream<StepRecord> since(String name) {
            return current.stream().filter(taken -> taken.step().equals(name));
        }
    }
}
