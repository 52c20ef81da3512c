package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaohao.support.FlowsTaken;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.TypeWalk;

/** Which policy, whether the enterprise is entitled, and by which way it gets what is due. */
class EnterprisePoliciesProcedureTest extends EveryType {

    private static final String TYPE = "enterprise-policies";

    EnterprisePoliciesProcedureTest() {
        super(TYPE);
    }

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @Test
    void aPolicyWithoutApplicationIsGrantedAtOnce() {
        var walk = checked("notReceived", "true", "unasked");
        assertThat(walk.does("userTask_grantUnasked").waitingAt()).containsExactly("userTask_recordFulfilment");
        walk.does("userTask_recordFulfilment").closed();
        walk.reopened().does("userTask_supplementRectification").returned().returned();
    }

    @Test
    void aRewardIsConferredPlannedAndPaidRowByRow() {
        var walk = checked("rewardsUnpaid", "true", "onApplication")
                .does("userTask_conferPayout", "payoutAgreed", "false")
                .does("userTask_conferPayout", "payoutAgreed", "false")
                .does("userTask_conferPayout", "payoutAgreed", "true")
                .row("payout", "dueOn", day(3))
                .does("userTask_planPayout")
                .does("userTask_payReward", "allPaidOut", "false")
                .does("userTask_payReward", "allPaidOut", "false");
        walk.changed("payout", 0, "paidOn", day(0)).does("userTask_payReward", "allPaidOut", "true");
        assertThat(walk.waitingAt()).containsExactly("userTask_recordFulfilment");
    }

    @Test
    void aPayoutThatIsMissedIsConfirmedByTheLeadAndPromisedAnew() {
        var walk = checked("rewardsUnpaid", "true", "onApplication")
                .does("userTask_conferPayout", "payoutAgreed", "true")
                .row("payout", "dueOn", day(3))
                .does("userTask_planPayout");
        TestClock.forward(Duration.ofDays(5));
        assertThat(walk.timers().waitingAt()).containsExactly("userTask_confirmPayoutMissed");
        walk.changed("payout", 0, "dueOn", day(9)).does("userTask_confirmPayoutMissed", "promiseMissed", "true");
        assertThat(walk.waitingAt()).containsExactly("userTask_payReward");
        assertThat(walk.walk().file().counts().breaches()).isOne();
    }

    @Test
    void theInstalmentsOfThePlanAddUpToWhatWasAgreed() {
        var walk = checked("rewardsUnpaid", "true", "onApplication")
                .does("userTask_conferPayout", "payoutAgreed", "true", "payoutAmount", 60)
                .row("payout", "amount", 40);
        assertThatThrownBy(() -> walk.does("userTask_planPayout")).hasMessageContaining("清单合计40万元，与应有的60万元不一致");
        walk.row("payout", "amount", 20).does("userTask_planPayout");
        assertThat(walk.waitingAt()).containsExactly("userTask_payReward");
    }

    @Test
    void whoWasNotGuidedIsGuidedAndPaidWhenThereIsSomethingToPay() {
        assertThat(guided("settled").waitingAt()).containsExactly("userTask_recordFulfilment");
        assertThat(guided("toBePaid").waitingAt()).containsExactly("userTask_conferPayout");
    }

    @Test
    void looseFundsAreCheckedByAnotherDepartmentAndCorrected() {
        var walk = checked("looseFunds", "true", "onApplication");
        assertThat(walk.walk().task("userTask_checkFunds").groups()).containsExactly("finance.handler");
        walk.does("userTask_checkFunds", "fundsFaulty", "true")
                .does("userTask_correctFunds")
                .does("userTask_recordFulfilment");
        assertThat(walk.waitingAt()).containsExactly("userTask_applyForClosure");
    }

    @Test
    void fundsInOrderNeedNoCorrectionEvenIfWhoReportsIsNotEntitled() {
        var walk = checked("looseFunds", "false", "onApplication").does("userTask_checkFunds", "fundsFaulty", "false");
        assertThat(walk.waitingAt()).containsExactly("userTask_recordFulfilment");
    }

    @Test
    void whoIsNotEntitledIsToldWhyInWriting() {
        var walk = checked("rewardsUnpaid", "false", "onApplication").does("userTask_explainIneligible");
        assertThat(walk.waitingAt()).containsExactly("userTask_applyForClosure");
    }

    /** The catalogue is the operator's file; a form shows the name, never the code. */
    @Test
    void thePolicyIsNamedByItsTitle() {
        assertThat(house.getBean(RuleBook.class).say("policy", "multiplication-67"))
                .contains("晋发〔2021〕67号");
    }

    @ParameterizedTest
    @CsvSource({
        "false, rewardsUnpaid, unasked, ineligible", "false, looseFunds, unasked, fundCheck",
        "true, littlePublicity, onApplication, guidance", "true, noGuidance, unasked, guidance",
        "true, costlyExecution, onApplication, unasked", "true, poorlyCarriedOut, unasked, unasked",
        "true, rewardsUnpaid, onApplication, pay"
    })
    void theTableDecidesTheWay(String eligible, String subtype, String delivery, String way) {
        var asked = Map.<String, Object>of("eligible", eligible, "subtype", subtype, "policyDelivery", delivery);
        assertThat(house.getBean(DecisionService.class)
                        .evaluateDecisionTableByKey("policy-way", asked)
                        .getSingleEntry()
                        .toString())
                .isEqualTo(way);
    }

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(FlowsTaken.missing(TYPE)).isEmpty();
    }

    private TypeWalk checked(String subtype, String eligible, String delivery) {
        return TypeWalk.claimed(house, TYPE, "subtype", subtype)
                .does("userTask_checkPolicy", "eligible", eligible, "policyDelivery", delivery);
    }

    private TypeWalk guided(String outcome) {
        return checked("noGuidance", "true", "onApplication")
                .does("userTask_guideApplication", "applicationOutcome", outcome);
    }

    private String day(int days) {
        return LocalDate.now(house.getBean(Clock.class)).plusDays(days).toString();
    }
}
