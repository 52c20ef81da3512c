package org.xiaohao.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.UnitCode;

/**
 * One lawful step: who may take it, the stages in which it may be taken and what it does.
 *
 * @param whileSuspended whether it may be taken while the case is suspended (中止)
 */
record StepRule(String name, By by, Set<Stage> from, boolean whileSuspended, Effect effect) {

    /** A diagram can let the system take a step of the system only: what a person decides, no drawing decides. */
    enum By {
        PERSON,
        SYSTEM,
        ANYONE;

        boolean allows(Actor actor) {
            return this == ANYONE || (this == SYSTEM) == actor.equals(Actor.SYSTEM);
        }
    }

    static StepRule person(String name, Stage from, Effect effect) {
        return new StepRule(name, By.PERSON, EnumSet.of(from), false, effect);
    }

    static StepRule person(String name, Set<Stage> from, Effect effect) {
        return new StepRule(name, By.PERSON, from, false, effect);
    }

    static StepRule system(String name, Stage from, Effect effect) {
        return new StepRule(name, By.SYSTEM, EnumSet.of(from), false, effect);
    }

    static StepRule system(String name, Set<Stage> from, Effect effect) {
        return new StepRule(name, By.SYSTEM, from, false, effect);
    }

    static StepRule anyone(String name, Stage from, Effect effect) {
        return anyone(name, EnumSet.of(from), effect);
    }

    static StepRule anyone(String name, Set<Stage> from, Effect effect) {
        return new StepRule(name, By.ANYONE, from, false, effect);
    }

    StepRule alsoWhileSuspended() {
        return new StepRule(name, by, from, true, effect);
    }

    /** What a rule looks at: the case, the request, the steps before it, the moment, and other cases by number. */
    record Situation(
            CaseFile file,
            StepRequest request,
            List<StepRecord> earlier,
            Instant now,
            ZoneId zone,
            Function<ProblemNumber, Optional<CaseFile>> others) {

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

        UnitCode unit(String word) {
            return new UnitCode(required(word));
        }

        String required(String word) {
            String value = request.text(word);
            if (value == null || value.isEmpty()) {
                throw new Rejection("缺少必填内容，请补充后再提交");
            }
            return value;
        }
    }

    @FunctionalInterface
    interface Effect {

        Effect NONE = situation -> Change.nothing();

        Change of(Situation situation);
    }
}
