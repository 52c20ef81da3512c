package org.xiaohao.problem;

import static org.xiaohao.problem.Stage.APPLIED;
import static org.xiaohao.problem.Stage.RECTIFYING;
import static org.xiaohao.problem.StepRule.person;

import java.util.List;
import org.xiaohao.problem.StepRule.Effect;
import org.xiaohao.problem.StepRule.Situation;
import org.xiaohao.shared.Rejection;

/** What the responsible unit does about the problem, until it applies for closure. */
final class RectifyingSteps {

    private RectifyingSteps() {}

    static List<StepRule> all() {
        return List.of(
                person("opinion", Stage.open(), Effect.NONE),
                person("negotiate", RECTIFYING, Effect.NONE),
                person("agree", RECTIFYING, Effect.NONE),
                person("plan", RECTIFYING, Effect.NONE),
                person("progress", RECTIFYING, Effect.NONE),
                person("applyForClosure", RECTIFYING, RectifyingSteps::apply));
    }

    private static Change apply(Situation s) {
        Result.claimed(s.required("claimedResult")).orElseThrow(() -> new Rejection("申报结果不在可选范围内"));
        return Change.to(APPLIED).at("applied_at", s.now());
    }
}
