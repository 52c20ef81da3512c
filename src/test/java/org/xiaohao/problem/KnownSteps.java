package org.xiaohao.problem;

import java.util.Set;
import java.util.stream.Collectors;

/** Tells tests of other rooms which steps the law of a case knows; nothing is made public for it. */
public final class KnownSteps {

    private KnownSteps() {}

    public static Set<String> names() {
        return LawfulSteps.all().stream().map(StepRule::name).collect(Collectors.toSet());
    }
}
