package org.xiaohao.support;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** What happens between registration and rectification beside the straight way. */
public final class AcceptanceWalk {

    private AcceptanceWalk() {}

    public static Walk assigned(ApplicationContext house) {
        return ArrearsWalk.assigned(ArrearsWalk.accepted(ArrearsWalk.scoped(Walk.register(house), "true")));
    }

    public static Walk handedBackByResponsible(ApplicationContext house) {
        return responsibleHandsBack(ArrearsWalk.leadAccepted(assigned(house)));
    }

    /** Whether the unit has the mail that the quarrel about this case is decided. */
    public static boolean isTold(String unit, Walk walk) {
        return PostOffice.mailsTo(unit + "@demo.xiaohao.example").stream()
                .map(PostOffice::textOf)
                .anyMatch(text -> text.contains("承办单位已经裁定（" + walk.number() + "）"));
    }

    public static Walk leadHandsBack(Walk walk, String person, String owner) {
        return walk.does(
                person,
                "userTask_acceptLead",
                Map.of("leadReply", "handBack", "handBackBasis", "依据本单位三定规定，不承担此项职责。", "proposedOwner", owner));
    }

    public static Walk responsibleHandsBack(Walk walk) {
        return walk.does(
                "state-assets.handler",
                "userTask_claimResponsibility",
                Map.of(
                        "claimReply", "handBack",
                        "claimHandBackBasis", "该企业由市级履行出资人职责，不归本单位监管。",
                        "claimProposedOwner", "datong-zone"));
    }

    public static Walk arbitrated(Walk walk, Map<String, Object> more) {
        var answers = new HashMap<String, Object>(more);
        answers.put("arbitratedLead", "industry");
        answers.put("arbitrationReason", "行动方案明确本类问题由省工信厅牵头。");
        return walk.does("office.leader", "userTask_arbitrate", answers);
    }

    public static Walk reviewed(Walk walk, String holds) {
        return walk.does("office.owner", "userTask_reviewObjection", review(holds));
    }

    public static Map<String, Object> review(String holds) {
        return Map.of("objectionAccepted", holds, "objectionReply", "已核对公司章程和出资情况。");
    }
}
