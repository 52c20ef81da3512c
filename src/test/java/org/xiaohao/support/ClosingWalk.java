package org.xiaohao.support;

import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.xiaohao.problem.Objections;

/** From the enterprise's answers to the closing, where they do not agree with what was applied for. */
public final class ClosingWalk {

    public static final String REASON = "经核对银行流水，尚有部分款项没有到账，其余已经付清并经双方确认。";
    public static final String OBJECTION = "剩下的货款没有付，也没有任何说明。";

    private ClosingWalk() {}

    /** Whether the flow is taken only where the answers contradict the application, or where the closing is shown. */
    public static boolean isContested(String flow) {
        return flow.matches("(?i).*(unsolved|adjudicat|mayObject|object|upheld|publicize|publicityOver).*");
    }

    /** Verified as solved, and the enterprise says it is not. */
    public static Walk contradicted(ApplicationContext house) {
        return contradicted(ArrearsWalk.paid(ArrearsWalk.claimed(house)));
    }

    public static Walk contradicted(Walk rectified) {
        return ArrearsWalk.verified(rectified).enterpriseAnswers(true, false, false);
    }

    public static Walk adjudicated(Walk walk, String result) {
        return walk.does(
                "office.owner",
                "userTask_adjudicate",
                Map.of("adjudicatedResult", result, "adjudicationReason", REASON));
    }

    public static Walk objected(ApplicationContext house, Walk walk) {
        house.getBean(Objections.class).raise(walk.number(), OBJECTION);
        return walk;
    }

    public static Walk reviewed(Walk walk, String upheld) {
        return walk.does(
                "office.leader",
                "userTask_reviewAdjudication",
                Map.of("adjudicationUpheld", upheld, "adjudicationReply", "经复核，裁定认定的事实清楚。"));
    }

    public static Walk shown(Walk walk) {
        return shown(walk, "督促欠款单位按计划付清全部货款。");
    }

    public static Walk shown(Walk walk, String words) {
        return walk.does(
                "office.leader",
                "userTask_approveClosure",
                Map.of("closureApproved", "true", "publicity", "true", "publicityResult", words));
    }
}
