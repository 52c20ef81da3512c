package org.xiaohao.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.support.ApprovalWalk;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.ClosingWalk;
import org.xiaohao.support.FakeClamd;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.MatterWalk;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.Walk;

/** What makes a case contested, one doubt after the other. */
@HouseTest
class ContentionTest {

    private static final String STEP = "approveClosure";

    @Autowired
    ApplicationContext house;

    @Autowired
    Contention contention;

    @AfterEach
    void today() {
        TestClock.reset();
    }

    @Test
    void aCaseThatNobodyContradictsIsNotContested() {
        Walk walk = ApprovalWalk.uncontested(house);
        assertThat(reasons(walk)).isEmpty();
        contention.requireNone(walk.file(), STEP, task(walk));
    }

    @Test
    void theEnterpriseContradicts() {
        assertThat(reasons(ApprovalWalk.asked(house).enterpriseAnswers(false, true, true)))
                .containsExactly("企业说没有人联系过");
        assertThat(reasons(ApprovalWalk.discontent(house))).containsExactly("企业不满意");
    }

    @Test
    void silenceIsNoConsent() {
        Walk walk = ApprovalWalk.asked(house);
        TestClock.forward(Duration.ofDays(40));
        walk.does("intake1", "userTask_awaitAnswers", Map.of("silenceConfirmed", true));
        assertThat(reasons(walk)).contains("企业没有答复，不能视为满意");
    }

    @Test
    void nobodyHasShownThatTheWorkIsDone() {
        Walk walk = ArrearsWalk.verified(ArrearsWalk.paid(ArrearsWalk.claimed(house)));
        assertThat(reasons(walk.enterpriseAnswers(true, true, true))).containsExactly("承办单位没有提交整改证明材料");
    }

    /** What the scanner has not seen may be anything. */
    @Test
    void aFileThatWaitsForTheScannerShowsNothing() {
        Walk walk = ArrearsWalk.paid(ArrearsWalk.claimed(house));
        var clamd = FakeClamd.ofTheHouse();
        clamd.goesAway();
        try {
            ArrearsWalk.verified(ApprovalWalk.proven(house, walk)).enterpriseAnswers(true, true, true);
            assertThat(reasons(walk)).containsExactly("承办单位没有提交整改证明材料");
        } finally {
            clamd.comesBack();
        }
    }

    /** That a case is contested would tell what the first verifier found, before the second has judged. */
    @Test
    void aSealedOpinionIsNoReasonUntilTheOtherIsGiven() {
        Walk walk = ApprovalWalk.refusedByTheFirst(house);
        String task = walk.task("userTask_approveExtension").taskId();
        assertThat(contention.reasons(walk.file(), "decideExtension", task)).isEmpty();
        contention.requireNone(walk.file(), "decideExtension", task);
        ArrearsWalk.verifiedOnSite(walk, "true");
        assertThat(contention.reasons(walk.file(), "decideExtension", task)).contains("核验人员的结论不一致，或者核验未通过");
    }

    @Test
    void whatWasAdjudicatedAndObjectedToIsReadAlone() {
        Walk walk = ApprovalWalk.asked(house).enterpriseAnswers(true, false, false);
        ClosingWalk.objected(house, ClosingWalk.adjudicated(walk, "partlyResolved"));
        ClosingWalk.reviewed(walk, "true");
        assertThat(String.join("，", reasons(walk))).contains("企业说问题没有解决", "企业不满意", "经过裁定", "企业对裁定提出过异议：");
    }

    @Test
    void aCaseThatCameBackIsReadAlone() {
        Walk walk = ApprovalWalk.returned(ApprovalWalk.uncontested(house));
        ArrearsWalk.verified(ArrearsWalk.supplemented(walk)).enterpriseAnswers(true, true, true);
        assertThat(reasons(walk)).containsExactly("此前被退回整改 1 次");
    }

    @Test
    void anOpenSupervisionIsReadAlone() {
        Walk walk = ApprovalWalk.uncontested(house);
        Map<String, Object> order = Map.of("supervisedUnit", "state-assets", "supervisionReason", "企业反映款项没有全部到账，请核实。");
        MatterWalk.raises(house, walk, "intake1", "coordination-office.intake", MatterKind.SUPERVISION, order);
        assertThat(reasons(walk)).containsExactly("“督办”尚未办结");
    }

    @Test
    void aLimitThatHasPassedIsReadAloneUnlessItIsTheLeadersOwn() {
        Walk walk = ApprovalWalk.uncontested(house);
        TestClock.forward(Duration.ofDays(400));
        assertThat(reasons(walk)).isNotEmpty().allMatch(reason -> reason.matches("“.+”已超期，尚未办结"));
        assertThat(reasons(walk))
                .noneMatch(reason ->
                        reason.contains(walk.task(ApprovalWalk.APPROVE).name()));
    }

    /** The extension that is decided on is open by its nature; one refused before is not. */
    @Test
    void aMatterDoesNotContestItselfButOneRefusedBeforeDoes() {
        Walk walk = ArrearsWalk.claimed(house);
        Map<String, Object> wish = Map.of("extensionDays", 5, "extensionReason", "账目往来多年，对账需要时间。");
        MatterWalk.raises(house, walk, "state-assets.handler", MatterKind.EXTENSION, wish);
        String key = "userTask_approveExtension";
        assertThat(contention.reasons(
                        walk.file(), "decideExtension", walk.task(key).taskId()))
                .isEmpty();
        walk.does("industry.leader", key, Map.of("extensionGranted", "false", "extensionRefusal", "对账时间充足，请按期完成。"));
        MatterWalk.raises(house, walk, "state-assets.handler", MatterKind.EXTENSION, wish);
        assertThat(contention.reasons(
                        walk.file(), "decideExtension", walk.task(key).taskId()))
                .containsExactly("此前提出延期未获同意");
    }

    @Test
    void theLawItselfRefusesAContestedCaseInOneGo() {
        Walk walk = ApprovalWalk.discontent(house);
        assertThatThrownBy(() -> contention.requireNone(walk.file(), STEP, task(walk)))
                .isInstanceOf(Rejection.class)
                .hasMessage("不能批量审批，请逐件办理：企业不满意");
    }

    /** What an enterprise or an objector wrote stands on the leader's screen, not in a refusal that is logged. */
    @Test
    void aRefusalRepeatsNobodysOwnWords() {
        Walk walk = ApprovalWalk.asked(house);
        house.getBean(EnterpriseVoice.class).answer(walk.number(), true, true, false, "王试验说利息没有付。");
        assertThat(reasons(walk)).containsExactly("企业不满意：王试验说利息没有付。");
        assertThatThrownBy(() -> contention.requireNone(walk.file(), STEP, task(walk)))
                .hasMessage("不能批量审批，请逐件办理：企业不满意");
    }

    /** Whoever gets past every door above still meets it under the lock of the case. */
    @Test
    void noStepIsTakenTogetherWithOthersOnAContestedCase() {
        Walk walk = ApprovalWalk.discontent(house);
        var leader = Actor.person(new PersonId("office.leader"), new UnitCode("coordination-office"));
        Map<String, Object> yes = Map.of("closureApproved", "true", "publicity", "false");
        var request = new StepRequest(walk.number(), STEP, task(walk), "审批销号", leader, yes, Map.of(), true);
        assertThatThrownBy(() -> house.getBean(CaseSteps.class).take(request)).hasMessageContaining("企业不满意");
        assertThat(walk.file().stage()).isEqualTo(Stage.APPROVING);
    }

    @Test
    void everyDoubtHasANameOfItsOwn() {
        assertThat(Doubts.all()).extracting(Doubt::name).doesNotHaveDuplicates().hasSize(11);
    }

    private List<String> reasons(Walk walk) {
        return contention.reasons(walk.file(), STEP, task(walk));
    }

    private static String task(Walk walk) {
        return walk.task(ApprovalWalk.APPROVE).taskId();
    }
}
