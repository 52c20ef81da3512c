package org.xiaohao.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** One lawful step: the stages in which it may be taken and what it does. */
record StepRule(String name, Set<Stage> from, Effect effect) {

    /** What a rule looks at: the case, the request, the steps before it and the moment. */
    record Situation(CaseFile file, StepRequest request, List<StepRecord> earlier, Instant now, ZoneId zone) {

        LocalDate today() {
            return LocalDate.ofInstant(now, zone);
        }

        /** The latest earlier step of that name, or {@code null}. */
        StepRecord last(String step) {
            return earlier.stream()
                    .filter(record -> record.step().equals(step))
                    .reduce((first, second) -> second)
                    .orElse(null);
        }
    }

    @FunctionalInterface
    interface Effect {
        Change of(Situation situation);
    }
}
