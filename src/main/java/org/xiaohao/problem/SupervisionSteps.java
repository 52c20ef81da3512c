package org.xiaohao.problem;

import static org.xiaohao.problem.StepRule.anyone;
import static org.xiaohao.problem.StepRule.person;
import static org.xiaohao.problem.StepRule.system;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiaohao.problem.StepRule.Effect;
import org.xiaohao.problem.StepRule.Situation;

/** Supervision of an open case (督办), and its inclusion into the supervision of the province (13710). */
final class SupervisionSteps {

    /** What is said between the opening of a supervision and its end. */
    static final Set<String> LADDER = Set.of(
            "explainDelay",
            "recordNoExplanation",
            "reviewDelay",
            "replyToOrder",
            "recordNoReply",
            "reviewReply",
            "interviewUnit",
            "checkCommitment",
            "directEscalation",
            "reportCompletion",
            "recordNoCompletion",
            "receiveClue");

    /** What the lead and the responsible unit report after the inclusion. */
    static final Set<String> REPORTING = Set.of("start13710", "arrangeIn13710");

    /** Steps of the ladder that the system takes when a unit stays silent until its limit ends. */
    private static final Set<String> SILENCE = Set.of("recordNoExplanation", "recordNoReply", "recordNoCompletion");

    private SupervisionSteps() {}

    static List<StepRule> all() {
        Stream<StepRule> own = Stream.of(
                anyone(MatterKind.SUPERVISION.raiseStep(), Stage.open(), SupervisionSteps::open),
                system("endSupervision", Stage.open(), Effect.NONE).alsoWhileSuspended(),
                person(MatterKind.INCLUSION.raiseStep(), Raising.LED, s -> Raising.raise(s, MatterKind.INCLUSION)),
                system("start13710", Stage.open(), Effect.NONE),
                person("arrangeIn13710", Stage.open(), Effect.NONE),
                person("reportIn13710", Stage.open(), Effect.NONE));
        Stream<StepRule> rungs = LADDER.stream()
                .map(step -> SILENCE.contains(step)
                        ? system(step, Stage.open(), Effect.NONE)
                        : person(step, Stage.open(), Effect.NONE));
        return Stream.concat(own, rungs).toList();
    }

    /** What was said in an earlier supervision of the case is not said in this one. */
    private static Set<String> said(Situation s) {
        return s.earlier().stream()
                .filter(step -> LADDER.contains(step.step()))
                .flatMap(step -> step.answers().keySet().stream())
                .collect(Collectors.toSet());
    }

    /** One open supervision a case: a limit that passes later is added to it. */
    private static Change open(Situation s) {
        s.unit("supervisedUnit");
        s.required("supervisionReason");
        return Raising.raise(s, MatterKind.SUPERVISION).supervised(s.file()).forgetting(said(s));
    }
}
