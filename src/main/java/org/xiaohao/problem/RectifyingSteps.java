package org.xiaohao.problem;

import static org.xiaohao.problem.Stage.APPLIED;
import static org.xiaohao.problem.Stage.RECTIFYING;
import static org.xiaohao.problem.StepRule.person;
import static org.xiaohao.problem.StepRule.system;

import java.util.List;
import org.xiaohao.problem.StepRule.Effect;
import org.xiaohao.problem.StepRule.Situation;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Rejection;

/** What the responsible unit does about the problem, until it applies for closure. */
final class RectifyingSteps {

    /** The way to which the parties were guided when they could not agree. */
    private static final String GUIDED = "statutoryWay";

    private RectifyingSteps() {}

    static List<StepRule> all() {
        return List.of(
                person("opinion", Stage.open(), Effect.NONE),
                // a lead speaks of every open case each month, also of one that stands still
                person("reportMonth", Stage.open(), Effect.NONE).alsoWhileSuspended(),
                // who leaves hands the case on; its limits run as before
                person("nameResponsible", Stage.open(), RectifyingSteps::nameResponsible)
                        .alsoWhileSuspended(),
                person("negotiate", RECTIFYING, Effect.NONE),
                person("agree", RECTIFYING, Effect.NONE),
                person("plan", RECTIFYING, Effect.NONE),
                person("progress", RECTIFYING, Effect.NONE),
                person("askOtherParty", RECTIFYING, Effect.NONE),
                person("answerAsOtherParty", RECTIFYING, RectifyingSteps::answerAsOtherParty),
                person("recordStatement", RECTIFYING, Effect.NONE),
                system("recordOtherPartySilence", RECTIFYING, Effect.NONE),
                person("recordBreach", RECTIFYING, RectifyingSteps::recordBreach),
                person("applyForClosure", RECTIFYING, RectifyingSteps::apply));
    }

    /** Through its own link alone: nobody answers in the name of the other party. */
    private static Change answerAsOtherParty(Situation s) {
        if (!s.request().actor().equals(Actor.OTHER_PARTY)) {
            throw new Rejection("只有对方本人可以通过一次性链接答复");
        }
        return Change.nothing();
    }

    private static Change nameResponsible(Situation s) {
        String successor = s.required("responsiblePerson");
        if (s.file().responsiblePerson() == null) {
            throw new Rejection("责任单位还没有认领，没有责任人可以变更");
        }
        if (successor.equals(s.file().responsiblePerson())) {
            throw new Rejection("本案责任人已是该人员");
        }
        return Change.nothing().responsiblePerson(successor);
    }

    /** A promise that was made twice and not kept (二次失信) is counted on the case. */
    private static Change recordBreach(Situation s) {
        return s.request().yes("breached") ? Change.nothing().breached(s.file()) : Change.nothing();
    }

    /** What was sent to court is not solved; what was solved afterwards is at most solved in part here. */
    private static Change apply(Situation s) {
        boolean guidedAway = s.file().facts().get(GUIDED) != null;
        if (guidedAway && Result.RESOLVED.code().equals(s.request().text("claimedResult"))) {
            throw new Rejection("本件有争议部分已引导转入法定程序，整改结果请选“部分解决”或者“转法定程序”");
        }
        Result.claimed(s.required("claimedResult")).orElseThrow(() -> new Rejection("申报结果不在可选范围内"));
        return Change.to(APPLIED).at("applied_at", s.now());
    }
}
