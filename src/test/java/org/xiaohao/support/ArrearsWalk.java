package org.xiaohao.support;

import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.xiaohao.problem.Reopening;

/** The stretches of the arrears procedure that many walks share; each ends where the next begins. */
public final class ArrearsWalk {

    private ArrearsWalk() {}

    /** Registered, in scope, accepted, assigned: the responsible unit has named its person. */
    public static Walk claimed(ApplicationContext house) {
        return claimed(Walk.register(house));
    }

    public static Walk claimed(Walk registered) {
        return claimedBy(leadAccepted(assigned(accepted(scoped(registered, "true")))));
    }

    public static Walk scoped(Walk walk, String inScope) {
        return walk.does(
                "intake1",
                "userTask_checkScope",
                inScope.equals("true")
                        ? Map.of("inScope", "true")
                        : Map.of("inScope", "false", "scopeReason", "欠款单位是民营企业，不在清理范围。"));
    }

    public static Walk accepted(Walk walk) {
        return walk.does(
                "intake1",
                "userTask_accept",
                Map.of("accepted", "true", "receivedOn", "2026-11-20", "caseGrade", "general"));
    }

    public static Walk refusalProposed(Walk walk) {
        return walk.does(
                "intake1",
                "userTask_accept",
                Map.of("accepted", "false", "refusalClass", "outOfScope", "refusalReason", "欠款单位不是国有企业，可以向法院起诉。"));
    }

    public static Walk refusalApproved(Walk walk) {
        return walk.does("office.leader", "userTask_approveRefusal", Map.of("refusalApproved", "true"));
    }

    /** Out of scope, refused by the leader: the enterprise may object now. */
    public static Walk refusing(Walk registered) {
        return refusalApproved(refusalProposed(scoped(registered, "false")));
    }

    public static Walk assigned(Walk walk) {
        return walk.does("intake2", "userTask_assignLead", Map.of("leadUnit", "industry"));
    }

    public static Walk leadAccepted(Walk walk) {
        return walk.does(
                "industry.handler",
                "userTask_acceptLead",
                Map.of("leadReply", "accept", "leadLeader", "industry.leader", "responsibleUnit", "state-assets"));
    }

    public static Walk claimedBy(Walk walk) {
        return walk.does(
                "state-assets.handler",
                "userTask_claimResponsibility",
                Map.of(
                        "claimReply",
                        "accept",
                        "responsiblePerson",
                        "state-assets.handler",
                        "plannedFinishOn",
                        "2026-12-31"));
    }

    public static Walk statementSent(Walk walk) {
        return walk.does("state-assets.handler", "userTask_sendStatement", Map.of("statementWay", "paper"));
    }

    /** The debtor has answered; the balance is to be confirmed. */
    public static Walk stated(Walk walk) {
        return statementSent(walk)
                .otherPartyAnswers(Map.of(
                        "statementPosition",
                        "acknowledged",
                        "statementBalance",
                        120,
                        "statementBy",
                        "财务部部长 王某",
                        "statementConfirmed",
                        true));
    }

    public static Walk balanceConfirmed(Walk walk, String undisputed) {
        stated(walk);
        Map<String, Object> answers = undisputed == null
                ? Map.of(
                        "statementOn", "2026-11-20",
                        "debtorPosition", "acknowledged",
                        "confirmedBalance", 120,
                        "hasUndisputedPart", "false")
                : Map.of(
                        "statementOn", "2026-11-20",
                        "debtorPosition", "acknowledged",
                        "confirmedBalance", 120,
                        "hasUndisputedPart", "true",
                        "undisputedAmount", Double.parseDouble(undisputed));
        return walk.does("state-assets.handler", "userTask_confirmBalance", answers);
    }

    public static Walk bothConsent(Walk walk) {
        return walk.does(
                "state-assets.handler",
                "userTask_seekConsent",
                Map.of("consentOn", "2026-11-20", "bothConsent", "true"));
    }

    public static Walk negotiated(Walk walk, String result) {
        var answers = new java.util.LinkedHashMap<String, Object>(Map.of(
                "negotiatedOn", "2026-11-20",
                "negotiationPlace", "开发区管委会会议室",
                "participants", "企业、欠款单位、管委会",
                "negotiationSummary", "双方就还款安排充分交换了意见。",
                "negotiationResult", result));
        if (result.equals("nextRound")) {
            answers.put("nextRoundOn", "2026-11-27");
        }
        return walk.does("state-assets.handler", "userTask_negotiate", answers);
    }

    public static Walk planAgreed(Walk walk) {
        return walk.does(
                "state-assets.handler",
                "userTask_agreePlan",
                Map.of("planAgreedOn", "2026-11-20", "lateInterest", "statutory"));
    }

    public static Walk paymentsReported(Walk walk, String all) {
        return walk.does(
                "state-assets.handler",
                "userTask_reportPayments",
                Map.of("paymentProgress", "款项已按计划支付，凭证已上传。", "allPaid", all));
    }

    public static Walk applied(Walk walk, String result) {
        return walk.does(
                "state-assets.handler",
                "userTask_applyForClosure",
                Map.of("claimedResult", result, "measures", "督促欠款单位按计划全部支付。"));
    }

    public static Walk signed(Walk walk) {
        return walk.does("industry.leader", "userTask_signApplication", Map.of("signed", "true"));
    }

    public static Walk verifiedOnPaper(Walk walk, String verified) {
        return walk.does(
                "finance.verifier1",
                "userTask_verifyDocuments",
                Map.of(
                        "documentsCheckedOn", "2026-11-20",
                        "documentsChecked", "付款凭证、对账单",
                        "documentsVerified", verified,
                        "documentsOpinion", "凭证齐全，金额一致。"));
    }

    public static Walk verifiedOnSite(Walk walk, String verified) {
        return walk.does(
                "finance.verifier2",
                "userTask_verifyOnSite",
                Map.of(
                        "siteVisitedOn", "2026-11-20",
                        "siteChecked", "走访企业，核对到账记录",
                        "siteVerified", verified,
                        "siteOpinion", "款项已到账。"));
    }

    /** From a claimed case to the application for closure, everything paid in one instalment. */
    public static Walk paid(Walk walk) {
        bothConsent(balanceConfirmed(walk, null));
        negotiated(walk, "agreed")
                .row(
                        "instalment",
                        Map.of("dueOn", "2026-11-20", "amount", 120, "kind", "instalment", "paidOn", "2026-11-20"));
        return paymentsReported(planAgreed(walk), "true");
    }

    /** Applied, signed and verified twice: the enterprise is asked. */
    public static Walk verified(Walk walk) {
        signed(applied(walk, "resolved"));
        return verifiedOnSite(verifiedOnPaper(walk, "true"), "true");
    }

    public static Walk approved(Walk walk) {
        return walk.does(
                "office.leader", "userTask_approveClosure", Map.of("closureApproved", "true", "publicity", "false"));
    }

    /** From the application to the closing, the enterprise content. */
    public static Walk closed(Walk walk) {
        return approved(verified(walk).enterpriseAnswers(true, true, true));
    }

    /** The office takes up the closed case again. */
    public static Walk reopened(ApplicationContext house, Walk walk) {
        house.getBean(Reopening.class)
                .reopen(
                        walk.number(),
                        Walk.viewer("intake1", "coordination-office.intake"),
                        Map.of("reopenCause", "recurred", "reopenReason", "欠款单位收回了已付的最后一期款项。"));
        return walk;
    }

    public static Walk supplemented(Walk walk) {
        return walk.does(
                "state-assets.handler",
                "userTask_supplementRectification",
                Map.of("supplementMeasures", "已经督促欠款单位补足，凭证已上传。", "supplementedOn", "2026-11-20"));
    }
}
