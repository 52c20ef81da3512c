package org.xiaohao.problem;

import java.util.Set;
import java.util.stream.Collectors;

/** Tells tests of other rooms which steps the law of a case knows; nothing is made public for it. */
public final class KnownSteps {

    private KnownSteps() {}

    public static Set<String> names() {
        return LawfulSteps.all().stream().map(StepRule::name).collect(Collectors.toSet());
    }

    /** Whether the procedure takes the step by itself. */
    public static boolean ofTheSystem(String step) {
        return LawfulSteps.named(step).orElseThrow().by() == StepRule.By.SYSTEM;
    }

    /** Whether a diagram may let the system take the step. */
    public static boolean openToTheSystem(String step) {
        return LawfulSteps.named(step)
                .filter(rule -> rule.by() != StepRule.By.PERSON)
                .isPresent();
    }

    /** The stages in which the step may be taken. */
    public static Set<Stage> stages(String step) {
        return LawfulSteps.named(step).orElseThrow().from();
    }
}
