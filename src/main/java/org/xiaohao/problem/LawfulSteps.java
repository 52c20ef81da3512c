package org.xiaohao.problem;

import static org.xiaohao.problem.Stage.ACCEPTED;
import static org.xiaohao.problem.Stage.APPLIED;
import static org.xiaohao.problem.Stage.APPROVED;
import static org.xiaohao.problem.Stage.APPROVING;
import static org.xiaohao.problem.Stage.ASSIGNED;
import static org.xiaohao.problem.Stage.CLOSED;
import static org.xiaohao.problem.Stage.CONSULTING;
import static org.xiaohao.problem.Stage.RECTIFYING;
import static org.xiaohao.problem.Stage.REGISTERED;
import static org.xiaohao.problem.Stage.VERIFYING;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xiaohao.problem.StepRule.Effect;
import org.xiaohao.problem.StepRule.Situation;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.UnitCode;

/** The law of a case as a list that an inspector can lay beside the regulation. */
final class LawfulSteps {

    static final String ASK_ENTERPRISE = "askEnterprise";
    static final String ANSWER_DUE = "answerDue";
    private static final int SHORTEST_REQUIREMENT = 10;

    private LawfulSteps() {}

    static List<StepRule> all() {
        var recorded = Stream.of("negotiate", "agree", "plan", "progress")
                .map(name -> rule(name, RECTIFYING, situation -> Change.nothing()));
        var deciding = Stream.of(
                new StepRule("opinion", Stage.open(), situation -> Change.nothing()),
                rule("screen", REGISTERED, situation -> Change.nothing()),
                rule("refuse", REGISTERED, situation -> Change.nothing()),
                rule("accept", REGISTERED, s -> Change.to(ACCEPTED).at("accepted_at", s.now())),
                rule("assign", ACCEPTED, s -> Change.nothing().leadUnit(unit(s, "leadUnit"))),
                rule("acceptLead", ACCEPTED, LawfulSteps::acceptLead),
                rule("claim", ASSIGNED, s -> Change.to(RECTIFYING)
                        .responsiblePerson(required(s, "responsiblePerson"))
                        .at("claimed_at", s.now())),
                rule("applyForClosure", RECTIFYING, LawfulSteps::apply),
                rule("signApplication", APPLIED, s -> decide(s, "signed", VERIFYING)),
                rule("chooseVerifier", VERIFYING, s -> Change.nothing().verifyingUnit(Verification.independentUnit(s))),
                rule("verify", VERIFYING, Verification::give),
                new StepRule("returnToRectification", EnumSet.of(APPLIED, VERIFYING), s -> Change.to(RECTIFYING)),
                rule(ASK_ENTERPRISE, VERIFYING, Verification::finish),
                rule("recordSilence", CONSULTING, LawfulSteps::recordSilence),
                rule("submitForApproval", CONSULTING, s -> Change.to(APPROVING)),
                rule("approveClosure", APPROVING, s -> decide(s, "closureApproved", APPROVED)),
                rule("close", APPROVED, LawfulSteps::close),
                rule("closeRefused", REGISTERED, s -> Change.to(CLOSED)
                        .result(Result.REFUSED)
                        .at("closed_at", s.now())));
        return Stream.concat(recorded, deciding).toList();
    }

    static Optional<StepRule> named(String name) {
        return all().stream().filter(rule -> rule.name().equals(name)).findFirst();
    }

    private static StepRule rule(String name, Stage from, Effect effect) {
        return new StepRule(name, Set.of(from), effect);
    }

    private static Change acceptLead(Situation s) {
        return Change.to(ASSIGNED)
                .leadLeader(required(s, "leadLeader"))
                .responsibleUnit(unit(s, "responsibleUnit"))
                .at("assigned_at", s.now());
    }

    private static Change apply(Situation s) {
        Result.claimed(required(s, "claimedResult")).orElseThrow(() -> new Rejection("申报结果不在可选范围内"));
        return Change.to(APPLIED).at("applied_at", s.now());
    }

    /** Yes leads on; no sends the case back and must say what is still to be done. */
    private static Change decide(Situation s, String question, Stage onward) {
        if (s.request().yes(question)) {
            return Change.to(onward);
        }
        String requirements = s.request().text("requirements");
        if (requirements == null || requirements.length() < SHORTEST_REQUIREMENT) {
            throw new Rejection("退回时请写明补充整改要求，不少于10个字");
        }
        return Change.to(RECTIFYING);
    }

    private static Change recordSilence(Situation s) {
        var asked = s.last(ASK_ENTERPRISE);
        LocalDate due = LocalDate.parse(asked.answers().get(ANSWER_DUE).toString());
        if (!s.today().isAfter(due)) {
            throw new Rejection("企业答复期限为" + due + "，期满后方可记录企业未答复");
        }
        return Change.nothing();
    }

    private static Change close(Situation s) {
        var claimed = s.last("applyForClosure").answers().get("claimedResult").toString();
        return Change.to(CLOSED).result(Result.claimed(claimed).orElseThrow()).at("closed_at", s.now());
    }

    static UnitCode unit(Situation s, String word) {
        return new UnitCode(required(s, word));
    }

    private static String required(Situation s, String word) {
        String value = s.request().text(word);
        if (value == null || value.isEmpty()) {
            throw new Rejection("缺少必填内容，请补充后再提交");
        }
        return value;
    }
}
