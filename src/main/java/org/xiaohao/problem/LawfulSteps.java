package org.xiaohao.problem;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The law of a case as lists that an inspector can lay beside the regulation. */
final class LawfulSteps {

    private static final Map<String, StepRule> BY_NAME = Stream.of(
                    AcceptanceSteps.all(),
                    RectifyingSteps.all(),
                    ClosingSteps.all(),
                    Raising.all(),
                    MatterSteps.all(),
                    DocumentSteps.all(),
                    SupervisionSteps.all(),
                    LookBackSteps.all())
            .flatMap(List::stream)
            .collect(toUnmodifiableMap(StepRule::name, Function.identity()));

    private LawfulSteps() {}

    static List<StepRule> all() {
        return List.copyOf(BY_NAME.values());
    }

    static Optional<StepRule> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
