package org.xiaohao.support;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.evidence.Holder;
import org.xiaohao.problem.MatterKind;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;

/** Cases that wait for a leader: some that nobody contradicts, some that somebody does. */
public final class ApprovalWalk {

    public static final String APPROVE = "userTask_approveClosure";
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.UTF_8);

    private ApprovalWalk() {}

    /** Paid, proven, applied for. */
    public static Walk applied(ApplicationContext house) {
        return ArrearsWalk.applied(proven(house, ArrearsWalk.paid(ArrearsWalk.claimed(house))), "resolved");
    }

    /** Proven and verified; the enterprise is asked. */
    public static Walk asked(ApplicationContext house) {
        return ArrearsWalk.verified(proven(house, ArrearsWalk.paid(ArrearsWalk.claimed(house))));
    }

    /** Nobody contradicts: the enterprise was contacted, its problem is solved, it is content. */
    public static Walk uncontested(ApplicationContext house) {
        return asked(house).enterpriseAnswers(true, true, true);
    }

    /** The enterprise says solved, and is not content all the same. */
    public static Walk discontent(ApplicationContext house) {
        return asked(house).enterpriseAnswers(true, true, false);
    }

    /** The unit hands in what shows that it has paid. */
    public static Walk proven(ApplicationContext house, Walk walk) {
        var file = walk.file();
        house.getBean(Evidence.class)
                .keep(
                        Holder.ofCase(walk.number(), () -> {}),
                        "付款凭证.pdf",
                        new ByteArrayInputStream(PDF),
                        Actor.person(new PersonId(file.responsiblePerson()), file.responsibleUnit()));
        return walk;
    }

    /** The lead carries the case itself, and the same person has applied whose deputy seat could sign. */
    public static Walk appliedByTheLead(ApplicationContext house) {
        String lead = "industry.handler";
        Walk walk = ArrearsWalk.assigned(ArrearsWalk.accepted(ArrearsWalk.scoped(Walk.register(house), "true")));
        walk.does(
                lead,
                "userTask_acceptLead",
                Map.of("leadReply", "accept", "leadLeader", "industry.leader", "responsibleUnit", "industry"));
        TypeWalk.of(house, walk)
                .doneBy(lead, "userTask_claimResponsibility", "claimReply", "accept", "responsiblePerson", lead)
                .doneBy(lead, "userTask_sendStatement", "statementWay", "paper");
        walk.otherPartyAnswers(Map.of(
                "statementPosition",
                "acknowledged",
                "statementBalance",
                120,
                "statementBy",
                "财务部",
                "statementConfirmed",
                true));
        TypeWalk.of(house, walk)
                .doneBy(lead, "userTask_confirmBalance", "confirmedBalance", 120, "hasUndisputedPart", "false")
                .doneBy(lead, "userTask_seekConsent", "bothConsent", "true")
                .doneBy(lead, "userTask_negotiate", "negotiationResult", "agreed");
        Map<String, Object> paid =
                Map.of("dueOn", "2026-11-20", "amount", 120, "kind", "instalment", "paidOn", "2026-11-20");
        TypeWalk.of(house, walk.row("instalment", paid))
                .doneBy(lead, "userTask_agreePlan")
                .doneBy(lead, "userTask_reportPayments", "allPaid", "true");
        return TypeWalk.of(house, proven(house, walk))
                .doneBy(lead, "userTask_applyForClosure", "claimedResult", "resolved")
                .walk();
    }

    /** The first verifier has found against it, the second has yet to judge; an extension waits for the lead's leader. */
    public static Walk refusedByTheFirst(ApplicationContext house) {
        Walk walk = ArrearsWalk.paid(ArrearsWalk.claimed(house));
        Map<String, Object> wish = Map.of("extensionDays", 5, "extensionReason", "账目往来多年，对账需要时间。");
        MatterWalk.raises(house, walk, "state-assets.handler", MatterKind.EXTENSION, wish);
        return ArrearsWalk.verifiedOnPaper(ArrearsWalk.signed(ArrearsWalk.applied(walk, "resolved")), "false");
    }

    public static Walk returned(Walk walk) {
        return walk.does(
                "office.leader", APPROVE, Map.of("closureApproved", "false", "requirements", "请补充最后一期的付款凭证，再行申请。"));
    }
}
