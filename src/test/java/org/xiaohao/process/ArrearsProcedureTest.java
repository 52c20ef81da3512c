package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.xiaohao.problem.EnterpriseVoice;
import org.xiaohao.problem.Result;
import org.xiaohao.problem.Stage;
import org.xiaohao.shared.Rejection;
import org.xiaohao.supervision.CaseClock;
import org.xiaohao.supervision.Clocks;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.ClosingWalk;
import org.xiaohao.support.FlowsTaken;
import org.xiaohao.support.MatterWalk;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.Walk;

class ArrearsProcedureTest extends ArrearsExceptions {

    @Test
    void goesStraightFromReportToClosing() {
        var walk = ArrearsWalk.verified(ArrearsWalk.paid(ArrearsWalk.claimed(house)));
        assertThat(walk.waitingAt()).containsExactly("userTask_awaitAnswers");
        ArrearsWalk.approved(walk.enterpriseAnswers(true, true, true));
        assertThat(walk.waitingAt()).isEmpty();
        assertThat(walk.file().stage()).isEqualTo(Stage.CLOSED);
        assertThat(walk.file().result()).isEqualTo(Result.RESOLVED);
        assertThat(house.getBean(Clocks.class).running(walk.number())).isEmpty();
    }

    @Test
    void runsTheStatutoryLimitsFromAcceptanceToTheWrittenResult() {
        var clocks = house.getBean(Clocks.class);
        var walk = ArrearsWalk.claimed(house);
        assertThat(rules(clocks, walk)).contains("writtenResult", "campaign").doesNotContain("transfer");
        ArrearsWalk.bothConsent(ArrearsWalk.balanceConfirmed(walk, null));
        ArrearsWalk.negotiated(walk, "agreed")
                .row("instalment", Map.of("dueOn", "2026-12-20", "amount", 120, "kind", "instalment"));
        assertThat(rules(clocks, walk)).contains("writtenResult");
        ArrearsWalk.planAgreed(walk);
        assertThat(rules(clocks, walk)).contains("campaign", "payment").doesNotContain("writtenResult");
    }

    private static List<String> rules(Clocks clocks, Walk walk) {
        return clocks.running(walk.number()).stream().map(CaseClock::rule).toList();
    }

    @Test
    void endsAsRefusedWhenOutsideTheScopeAndNobodyObjects() {
        var walk = ArrearsWalk.refusing(Walk.register(house));
        TestClock.forward(Duration.ofDays(40));
        try {
            assertThat(walk.timers().waitingAt()).isEmpty();
        } finally {
            TestClock.reset();
        }
        assertThat(walk.file().result()).isEqualTo(Result.REFUSED);
    }

    @Test
    void guidesToTheStatutoryWayWhenOneSideDeclinesToNegotiate() {
        var walk = ArrearsWalk.balanceConfirmed(ArrearsWalk.claimed(house), null)
                .does(
                        "state-assets.handler",
                        "userTask_seekConsent",
                        Map.of("consentOn", "2026-11-20", "bothConsent", "false", "whoDeclines", "otherParty"))
                .does(
                        "state-assets.handler",
                        "userTask_guideToStatutory",
                        Map.of("statutoryWay", "litigation", "guidedOn", "2026-11-20", "guidance", "已告知企业起诉途径和所需材料。"));
        ArrearsWalk.signed(ArrearsWalk.applied(walk, "statutory"));
        assertThat(walk.waitingAt()).containsExactly("userTask_verifyDocuments", "userTask_verifyOnSite");
    }

    @Test
    void negotiatesAnotherRoundAndFailsIntoTheStatutoryWay() {
        var walk = ArrearsWalk.bothConsent(ArrearsWalk.balanceConfirmed(ArrearsWalk.claimed(house), null));
        ArrearsWalk.negotiated(ArrearsWalk.negotiated(walk, "nextRound"), "failed");
        assertThat(walk.waitingAt()).containsExactly("userTask_guideToStatutory");
    }

    @Test
    void paysTheUndisputedPartFirstAndWatchesThePaymentsUntilTheLast() {
        var walk = ArrearsWalk.balanceConfirmed(ArrearsWalk.claimed(house), "50")
                .row(
                        "instalment",
                        Map.of("dueOn", "2026-11-20", "amount", 50, "kind", "undisputed", "paidOn", "2026-11-20"))
                .does("state-assets.handler", "userTask_payUndisputed", Map.of("undisputedPayment", "paid"));
        ArrearsWalk.negotiated(ArrearsWalk.bothConsent(walk), "agreed")
                .row("instalment", Map.of("dueOn", "2099-12-20", "amount", 70, "kind", "instalment"));
        ArrearsWalk.paymentsReported(ArrearsWalk.planAgreed(walk), "false");
        assertThat(walk.waitingAt()).containsExactly("userTask_reportPayments");
        assertThatThrownBy(() -> ArrearsWalk.paymentsReported(walk, "true"))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("还有1行");
    }

    @Test
    void refusesAPlanThatDoesNotAddUpToTheConfirmedBalance() {
        var walk = ArrearsWalk.bothConsent(ArrearsWalk.balanceConfirmed(ArrearsWalk.claimed(house), null));
        ArrearsWalk.negotiated(walk, "agreed");
        assertThatThrownBy(() -> ArrearsWalk.planAgreed(walk)).hasMessageContaining("至少登记一行");
        walk.row("instalment", Map.of("dueOn", "2026-12-20", "amount", 119.99, "kind", "instalment"));
        assertThatThrownBy(() -> ArrearsWalk.planAgreed(walk)).hasMessageContaining("不一致");
        assertThat(walk.waitingAt()).containsExactly("userTask_agreePlan");
    }

    @Test
    void returnsToRectificationWhenVerificationFails() {
        var walk = ArrearsWalk.paid(ArrearsWalk.claimed(house));
        ArrearsWalk.signed(ArrearsWalk.applied(walk, "resolved"));
        ArrearsWalk.verifiedOnSite(ArrearsWalk.verifiedOnPaper(walk, "true"), "false");
        assertThat(walk.waitingAt()).containsExactly("userTask_supplementRectification");
        assertThat(walk.file().stage()).isEqualTo(Stage.RECTIFYING);
    }

    @Test
    void returnsToRectificationWhenTheLeadDoesNotSign() {
        var walk = ArrearsWalk.applied(ArrearsWalk.paid(ArrearsWalk.claimed(house)), "resolved")
                .does(
                        "industry.leader",
                        "userTask_signApplication",
                        Map.of("signed", "false", "requirements", "请补充最后一期的付款凭证。"));
        assertThat(walk.waitingAt()).containsExactly("userTask_supplementRectification");
    }

    @Test
    void returnsToRectificationWhenTheLeaderReturnsAndClosesTheSecondTime() {
        var walk = ArrearsWalk.verified(ArrearsWalk.paid(ArrearsWalk.claimed(house)))
                .enterpriseAnswers(true, true, false)
                .does(
                        "office.leader",
                        "userTask_approveClosure",
                        Map.of("closureApproved", "false", "requirements", "企业反映利息未付，请核实后补足。"));
        ArrearsWalk.closed(ArrearsWalk.supplemented(walk));
        assertThat(walk.file().stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void refusesToRecordSilenceBeforeTheLimitHasPassed() {
        var walk = ArrearsWalk.verified(ArrearsWalk.paid(ArrearsWalk.claimed(house)));
        assertThatThrownBy(() -> walk.does("intake1", "userTask_awaitAnswers", Map.of("silenceConfirmed", true)))
                .hasMessageContaining("期满后");
        assertThat(walk.file().stage()).isEqualTo(Stage.CONSULTING);
    }

    @Test
    void recordsSilenceOfTheEnterpriseAfterTheLimitAndLetsTheLeaderDecide() {
        var walk = ArrearsWalk.verified(ArrearsWalk.paid(ArrearsWalk.claimed(house)));
        TestClock.forward(Duration.ofDays(40));
        try {
            walk.does("intake1", "userTask_awaitAnswers", Map.of("silenceConfirmed", true));
            assertThat(walk.waitingAt()).containsExactly("userTask_approveClosure");
            assertThat(house.getBean(EnterpriseVoice.class)
                            .of(walk.number())
                            .orElseThrow()
                            .silent())
                    .isTrue();
        } finally {
            TestClock.reset();
        }
    }

    @Test
    void theDrawnTimerRecordsSilenceAndNotADayTooEarly() {
        var walk = ArrearsWalk.verified(ArrearsWalk.paid(ArrearsWalk.claimed(house)));
        assertThat(walk.timers().waitingAt()).containsExactly("userTask_awaitAnswers");
        TestClock.forward(Duration.ofDays(40));
        try {
            assertThat(walk.timers().waitingAt()).containsExactly("userTask_approveClosure");
            assertThat(house.getBean(EnterpriseVoice.class)
                            .of(walk.number())
                            .orElseThrow()
                            .silent())
                    .isTrue();
        } finally {
            TestClock.reset();
        }
    }

    @Test
    void aMatterGoesOnBesideTheWayAndAWithdrawnCaseIsOver() {
        var walk = MatterWalk.extended(house, ArrearsWalk.claimed(house));
        assertThat(walk.waitingAt()).containsExactly("userTask_sendStatement");
        assertThat(MatterWalk.withdrawn(house, walk).waitingAt()).isEmpty();
    }

    @Test
    void aClosedCaseIsTakenUpAgainAndClosedASecondTime() {
        var walk = ArrearsWalk.reopened(house, ArrearsWalk.closed(ArrearsWalk.paid(ArrearsWalk.claimed(house))));
        assertThat(walk.waitingAt()).containsExactly("userTask_supplementRectification");
        ArrearsWalk.closed(ArrearsWalk.supplemented(walk));
    }

    /** Names what no walk above has taken. */
    @AfterAll
    static void takesEveryFlowOfTheDiagrams() {
        assertThat(FlowsTaken.knows("soe-arrears")).isTrue();
        assertThat(FlowsTaken.missing("soe-arrears")).isEmpty();
        // where unit and enterprise contradict each other is walked in ClosingProcedureTest
        assertThat(FlowsTaken.missing("verify-and-close")).allMatch(ClosingWalk::isContested);
    }

    @Test
    void letsNobodyVerifyTwice() {
        var walk = ArrearsWalk.paid(ArrearsWalk.claimed(house));
        ArrearsWalk.verifiedOnPaper(ArrearsWalk.signed(ArrearsWalk.applied(walk, "resolved")), "true");
        assertThatThrownBy(() -> walk.does(
                        "finance.verifier1",
                        "userTask_verifyOnSite",
                        Map.of(
                                "siteVisitedOn",
                                "2026-11-20",
                                "siteChecked",
                                "走访企业，核对到账记录",
                                "siteVerified",
                                "true",
                                "siteOpinion",
                                "款项确已全部到账。")))
                .hasMessageContaining("两名不同的人员");
    }
}
