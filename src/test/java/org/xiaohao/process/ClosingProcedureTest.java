package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.document.Documents;
import org.xiaohao.document.OfficialDocument;
import org.xiaohao.problem.CaseSteps;
import org.xiaohao.problem.Publicity;
import org.xiaohao.problem.Result;
import org.xiaohao.problem.Stage;
import org.xiaohao.problem.StepRequest;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.ClosingWalk;
import org.xiaohao.support.FlowsTaken;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.Walk;

/** Contradiction, adjudication, objection and 公示: no case is closed with what its unit merely claims. */
@HouseTest
class ClosingProcedureTest {

    @Autowired
    ApplicationContext house;

    @AfterEach
    void comeBack() {
        TestClock.reset();
    }

    @Test
    void goesBackWhenNobodyEvenCalledTheEnterprise() {
        var walk = ArrearsWalk.verified(ArrearsWalk.paid(ArrearsWalk.claimed(house)))
                .enterpriseAnswers(false, false, false);
        assertThat(walk.waitingAt()).containsExactly("userTask_supplementRectification");
        assertThat(walk.file().stage()).isEqualTo(Stage.RECTIFYING);
    }

    @Test
    void isClosedWithWhatWasAdjudicatedWhenTheEnterpriseLetsTheTimePass() {
        var walk = ClosingWalk.adjudicated(ClosingWalk.contradicted(house), "partlyResolved");
        assertThat(walk.waitingAt()).containsExactly("userTask_awaitObjection");
        assertThat(walk.timers().waitingAt()).containsExactly("userTask_awaitObjection");
        assertThat(letters(walk)).contains("adjudication");
        TestClock.forward(Duration.ofDays(40));
        assertThat(walk.timers().waitingAt()).containsExactly("userTask_approveClosure");
        ArrearsWalk.approved(walk);
        assertThat(walk.file().result()).isEqualTo(Result.PARTLY_RESOLVED);
    }

    @Test
    void mayBeAdjudicatedBackIntoRectification() {
        var walk = ClosingWalk.adjudicated(ClosingWalk.contradicted(house), "return");
        assertThat(walk.waitingAt()).containsExactly("userTask_supplementRectification");
        assertThat(letters(walk)).doesNotContain("adjudication");
    }

    @Test
    void anObjectionThatFailsLeavesTheAdjudicationAndTheSecondRoundHasNone() {
        var walk = ClosingWalk.objected(house, ClosingWalk.adjudicated(ClosingWalk.contradicted(house), "explained"));
        assertThatThrownBy(() -> ClosingWalk.objected(house, walk)).isInstanceOf(Rejection.class);
        ClosingWalk.reviewed(walk, "true")
                .does(
                        "office.leader",
                        "userTask_approveClosure",
                        Map.of("closureApproved", "false", "requirements", "请再与企业当面核对一次账目。"));
        ClosingWalk.contradicted(ArrearsWalk.supplemented(walk));
        assertThat(walk.waitingAt()).containsExactly("userTask_adjudicate");
        ClosingWalk.adjudicated(walk, "partlyResolved");
        assertThat(walk.waitingAt()).containsExactly("userTask_approveClosure");
        assertThatThrownBy(() -> ClosingWalk.objected(house, walk)).isInstanceOf(Rejection.class);
        ArrearsWalk.approved(walk);
        assertThat(walk.file().result()).isEqualTo(Result.PARTLY_RESOLVED);
    }

    @Test
    void anObjectionThatHoldsReturnsTheCaseAndALaterAgreementClosesItAsSolved() {
        var walk = ClosingWalk.adjudicated(ClosingWalk.contradicted(house), "explained")
                .does(
                        "intake1",
                        "userTask_awaitObjection",
                        Map.of("objectionReceivedOn", "2026-11-20", "objectionReason", ClosingWalk.OBJECTION));
        ClosingWalk.reviewed(walk, "false");
        assertThat(walk.waitingAt()).containsExactly("userTask_supplementRectification");
        assertThat(mails(walk)).contains("objection-granted").doesNotContain("adjudication-upheld");
        ArrearsWalk.closed(ArrearsWalk.supplemented(walk));
        assertThat(walk.file().result()).isEqualTo(Result.RESOLVED);
    }

    @Test
    void asksForReasonsAndForSomebodyWhoDidNotHandleTheCase() {
        var walk = ClosingWalk.contradicted(house);
        assertThatThrownBy(() -> adjudicate(walk, "office.owner", "coordination-office", "太短的理由"))
                .hasMessageContaining("不少于20个字");
        assertThatThrownBy(() -> adjudicate(walk, "industry.owner", "industry", ClosingWalk.REASON))
                .hasMessageContaining("不能裁定本单位");
        adjudicate(walk, "office.owner", "coordination-office", ClosingWalk.REASON);
        var reply = Map.<String, Object>of("adjudicationUpheld", "true", "adjudicationReply", "经复核，裁定认定的事实清楚。");
        assertThatThrownBy(() -> take(walk, "upholdAdjudication", "office.owner", "coordination-office", reply))
                .hasMessageContaining("本人");
    }

    @Test
    void aCaseIsShownBeforeItIsClosedAndNamesNobody() {
        var walk = ClosingWalk.shown(awaitingApproval());
        assertThat(walk.waitingAt()).containsExactly("userTask_publicize");
        assertThat(shown(walk).enterprise()).isNull();
        assertThat(shown(walk).result()).isEqualTo(Result.RESOLVED);
        assertThat(walk.timers().waitingAt()).containsExactly("userTask_publicize");
        TestClock.forward(Duration.ofDays(20));
        assertThat(walk.timers().waitingAt()).isEmpty();
        assertThat(walk.file().stage()).isEqualTo(Stage.CLOSED);
        assertThat(house.getBean(Publicity.class).running())
                .noneMatch(each -> each.file().number().equals(walk.number()));
    }

    @Test
    void anObjectionFromOutsideGoesToTheLeaderAgain() {
        var walk = ClosingWalk.shown(awaitingApproval())
                .does(
                        "intake1",
                        "userTask_publicize",
                        Map.of("publicObjectionOn", "2026-11-20", "publicObjection", "来电反映最后一期款项没有付清。"));
        assertThat(walk.waitingAt()).containsExactly("userTask_approveClosure");
        assertThat(walk.file().stage()).isEqualTo(Stage.APPROVING);
    }

    @Test
    void isNotShownWithTheNameOfAnEnterpriseThatDidNotAgree() {
        var walk = awaitingApproval();
        assertThatThrownBy(() -> ClosingWalk.shown(walk, "已向大同试验机械有限公司付清全部货款。")).hasMessageContaining("没有同意公开");
        assertThat(walk.file().stage()).isEqualTo(Stage.APPROVING);
    }

    @Test
    void namesAnEnterpriseThatAgreedAndNeverAConfidentialOne() {
        var named = ClosingWalk.shown(awaitingApproval(Map.of("namedConsent", true)));
        assertThat(shown(named).enterprise()).isEqualTo("大同试验机械有限公司");
        var secret = ClosingWalk.shown(awaitingApproval(Map.of("namedConsent", true, "reporterMode", "confidential")));
        assertThat(shown(secret).enterprise()).isNull();
    }

    @AfterAll
    static void takesEveryFlowBetweenTheAnswersAndTheClosing() {
        assertThat(FlowsTaken.missing("verify-and-close")).noneMatch(ClosingWalk::isContested);
    }

    private Walk awaitingApproval() {
        return awaitingApproval(Map.of());
    }

    private Walk awaitingApproval(Map<String, Object> report) {
        var walk = ArrearsWalk.paid(ArrearsWalk.claimed(Walk.register(house, report)));
        return ArrearsWalk.verified(walk).enterpriseAnswers(true, true, true);
    }

    private Publicity.Shown shown(Walk walk) {
        return house.getBean(Publicity.class).running().stream()
                .filter(each -> each.file().number().equals(walk.number()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> mails(Walk walk) {
        return house.getBean(JdbcClient.class)
                .sql("select template from notice where number = :number")
                .param("number", walk.number().value())
                .query(String.class)
                .list();
    }

    private List<String> letters(Walk walk) {
        return house.getBean(Documents.class).of(walk.number()).stream()
                .map(OfficialDocument::kind)
                .toList();
    }

    private void adjudicate(Walk walk, String person, String unit, String reason) {
        take(walk, "adjudicate", person, unit, Map.of("adjudicatedResult", "explained", "adjudicationReason", reason));
    }

    private void take(Walk walk, String step, String person, String unit, Map<String, Object> answers) {
        var actor = Actor.person(new PersonId(person), new UnitCode(unit));
        house.getBean(CaseSteps.class).take(new StepRequest(walk.number(), step, null, step, actor, answers, Map.of()));
    }
}
