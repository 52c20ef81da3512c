package org.xiaohao.problem;

import java.util.List;
import java.util.Set;
import org.xiaohao.problem.StepRule.Situation;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.UnitCode;

/** The law of adjudication (裁定): where unit and enterprise contradict each other, neither says how the case ends. */
final class Adjudications {

    static final String ADJUDICATE = "adjudicate";
    static final String RESULT = "adjudicatedResult";
    private static final String RETURN = "return";
    private static final Set<String> RESULTS = Set.of(Result.PARTLY_RESOLVED.code(), Result.EXPLAINED.code(), RETURN);
    private static final int SHORTEST_REASON = 20;
    private static final int SHORTEST_REPLY = 10;

    private Adjudications() {}

    static Change adjudicate(Situation s) {
        UnitCode unit = s.request().actor().unit();
        if (unit.equals(s.file().leadUnit()) || unit.equals(s.file().responsibleUnit())) {
            throw new Rejection("牵头单位、责任单位不能裁定本单位办理的案件");
        }
        String result = s.required(RESULT);
        if (!RESULTS.contains(result)) {
            throw new Rejection("裁定结果不在可选范围内");
        }
        require(s, "adjudicationReason", SHORTEST_REASON, "请写明裁定理由，不少于20个字");
        return Change.to(result.equals(RETURN) ? Stage.RECTIFYING : Stage.ADJUDICATED);
    }

    static Change uphold(Situation s) {
        review(s);
        return Change.nothing();
    }

    static Change revoke(Situation s) {
        review(s);
        return Change.to(Stage.RECTIFYING);
    }

    /** Whoever objected gave reasons, and gets reasons. */
    private static void review(Situation s) {
        require(s, "adjudicationReply", SHORTEST_REPLY, "请写明复核理由，不少于10个字");
    }

    private static void require(Situation s, String word, int shortest, String refusal) {
        String reason = s.request().text(word);
        if (reason == null || reason.length() < shortest) {
            throw new Rejection(refusal);
        }
    }

    /** With what the case is closed: what was adjudicated since the application, else what the unit has applied for. */
    static Result result(List<StepRecord> steps) {
        var applied = last("applyForClosure", steps);
        var judged = last(ADJUDICATE, steps);
        boolean contested = judged != null && judged.sequence() > applied.sequence();
        Object code =
                contested ? judged.answers().get(RESULT) : applied.answers().get("claimedResult");
        return Result.claimed(code.toString()).orElseThrow();
    }

    private static StepRecord last(String step, List<StepRecord> steps) {
        return steps.stream()
                .filter(taken -> taken.step().equals(step))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
