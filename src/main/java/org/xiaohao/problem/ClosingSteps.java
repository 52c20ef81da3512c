package org.xiaohao.problem;

import static org.xiaohao.problem.Stage.ADJUDICATED;
import static org.xiaohao.problem.Stage.APPLIED;
import static org.xiaohao.problem.Stage.APPROVED;
import static org.xiaohao.problem.Stage.APPROVING;
import static org.xiaohao.problem.Stage.CLOSED;
import static org.xiaohao.problem.Stage.CONSULTING;
import static org.xiaohao.problem.Stage.PUBLICIZED;
import static org.xiaohao.problem.Stage.RECTIFYING;
import static org.xiaohao.problem.Stage.VERIFYING;
import static org.xiaohao.problem.StepRule.anyone;
import static org.xiaohao.problem.StepRule.person;
import static org.xiaohao.problem.StepRule.system;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.xiaohao.problem.StepRule.Effect;
import org.xiaohao.problem.StepRule.Situation;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Rejection;

/** From the application for closure to the closing: sign, verify, ask the enterprise, approve. */
final class ClosingSteps {

    static final String ASK_ENTERPRISE = "askEnterprise";
    static final String ANSWER_DUE = "answerDue";
    private static final int SHORTEST_REQUIREMENT = 10;

    private ClosingSteps() {}

    static List<StepRule> all() {
        return List.of(
                person("signApplication", APPLIED, s -> decide(s, "signed", yes -> Change.to(VERIFYING))),
                system("chooseVerifier", VERIFYING, s -> Change.nothing()
                        .verifyingUnit(Verification.independentUnit(s))),
                person("verify", VERIFYING, Verification::give),
                system("returnToRectification", EnumSet.of(APPLIED, VERIFYING, CONSULTING), s -> Change.to(RECTIFYING)),
                system(ASK_ENTERPRISE, VERIFYING, Verification::finish),
                anyone("recordSilence", CONSULTING, ClosingSteps::recordSilence),
                person(Adjudications.ADJUDICATE, CONSULTING, Adjudications::adjudicate),
                person("upholdAdjudication", ADJUDICATED, Adjudications::uphold),
                person("revokeAdjudication", ADJUDICATED, Adjudications::revoke),
                system("submitForApproval", EnumSet.of(CONSULTING, ADJUDICATED), s -> Change.to(APPROVING)),
                person("approveClosure", APPROVING, s -> decide(s, "closureApproved", Publicity::agreed)),
                person(Publicity.OBJECTION, PUBLICIZED, Publicity::objected),
                system("close", EnumSet.of(APPROVED, PUBLICIZED), ClosingSteps::close),
                person(Reopening.STEP, CLOSED, Reopening::reopen),
                system("beginAgain", RECTIFYING, s -> Change.nothing()));
    }

    /** Yes leads on; no sends the case back and must say what is still to be done. */
    private static Change decide(Situation s, String question, Effect onward) {
        if (s.request().yes(question)) {
            return onward.of(s);
        }
        String requirements = s.request().text("requirements");
        if (requirements == null || requirements.length() < SHORTEST_REQUIREMENT) {
            throw new Rejection("退回时请写明补充整改要求，不少于10个字");
        }
        return Change.to(RECTIFYING);
    }

    /** The drawn timer knows when the time is over; a person is held to the day that the enterprise was told. */
    private static Change recordSilence(Situation s) {
        if (s.request().actor().equals(Actor.SYSTEM)) {
            return Change.nothing();
        }
        var asked = s.last(ASK_ENTERPRISE);
        LocalDate due = LocalDate.parse(asked.answers().get(ANSWER_DUE).toString());
        if (!s.today().isAfter(due)) {
            throw new Rejection("企业答复期限为" + due + "，期满后方可记录企业未答复");
        }
        return Change.nothing();
    }

    private static Change close(Situation s) {
        return Change.to(CLOSED).result(Adjudications.result(s.earlier())).at("closed_at", s.now());
    }
}
