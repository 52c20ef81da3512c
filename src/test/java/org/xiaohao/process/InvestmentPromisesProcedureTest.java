package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A promise made in attracting investment is established, planned or negotiated, and watched until it is kept. */
class InvestmentPromisesProcedureTest extends EveryType {

    private static final String TYPE = "investment-promises";

    InvestmentPromisesProcedureTest() {
        super(TYPE);
    }

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @Test
    void aPolicyThatWasPromisedIsPlannedAndKept() {
        var walk = promised(established("policyNotHonoured", "true"))
                .does("userTask_planFulfilment", "planAccepted", "true")
                .does("userTask_watchPromises", "allKept", "false")
                .does("userTask_watchPromises", "allKept", "false");
        walk.changed("promise", 0, "keptOn", day(0)).does("userTask_watchPromises", "allKept", "true");
        walk.does("userTask_recordRules").closed().reopened();
        walk.does("userTask_supplementRectification").returned().returned();
        assertThat(walk.waitingAt()).containsExactly("userTask_applyForClosure");
    }

    @Test
    void aPlanTheEnterpriseDoesNotAcceptIsNegotiated() {
        var walk = promised(established("policyNotHonoured", "true"))
                .does("userTask_planFulfilment", "planAccepted", "false");
        assertThat(walk.waitingAt()).containsExactly("userTask_seekConsent");
        walk.does("userTask_seekConsent", "bothConsent", "false");
        assertThat(walk.does("userTask_guideToStatutory").waitingAt()).containsExactly("userTask_applyForClosure");
    }

    @Test
    void aContractIsReviewedNegotiatedInRoundsAndAgreed() {
        var walk = negotiating("agreementNotPerformed");
        walk.does("userTask_negotiate", "negotiationResult", "nextRound")
                .does("userTask_negotiate", "negotiationResult", "nextRound")
                .does("userTask_negotiate", "negotiationResult", "agreed");
        assertThat(promised(walk).does("userTask_signAgreement").waitingAt()).containsExactly("userTask_watchPromises");
    }

    @Test
    void whatCannotBeAgreedGoesTheStatutoryWay() {
        var walk = negotiating("contractIrregular").does("userTask_negotiate", "negotiationResult", "failed");
        assertThat(walk.waitingAt()).containsExactly("userTask_guideToStatutory");
        var invalid =
                established("contractIrregular", "true").does("userTask_reviewContract", "contractValid", "invalid");
        assertThat(invalid.waitingAt()).containsExactly("userTask_guideToStatutory");
    }

    @Test
    void theContractIsReviewedByTheDepartmentOfJustice() {
        var walk = established("agreementNotPerformed", "true");
        assertThat(walk.walk().task("userTask_reviewContract").groups()).containsExactly("justice.handler");
    }

    @Test
    void whatIsOutOfScopeIsExplainedInWriting() {
        var walk = established("policyNotHonoured", "false").does("userTask_explainOutOfScope");
        assertThat(walk.waitingAt()).containsExactly("userTask_applyForClosure");
    }

    @Test
    void aPromiseBrokenAgainIsCountedAndSupervised() {
        var walk = overdue();
        walk.changed("promise", 0, "keptOn", day(0)).does("userTask_confirmBreach", "promiseMissed", "false");
        assertThat(walk.walk().file().counts().breaches()).isZero();

        var broken = overdue();
        broken.changed("promise", 0, "dueOn", day(9)).does("userTask_confirmBreach", "promiseMissed", "true");
        assertThat(broken.walk().file().counts().breaches()).isOne();
        broken.does("userTask_draftDocument", "documentLimitOn", day(400))
                .does("userTask_reviewDocument", "documentReviewed", "true")
                .does("userTask_signDocument", "documentSigned", "true");
        assertThat(broken.waitingAt()).containsExactly("userTask_watchPromises");
    }

    @ParameterizedTest
    @CsvSource({
        "false, policyNotHonoured, explain",
        "true, policyNotHonoured, fulfil",
        "true, agreementNotPerformed, negotiate",
        "true, contractIrregular, negotiate"
    })
    void theTableDecidesTheWay(String withinScope, String subtype, String way) {
        var asked = Map.<String, Object>of("withinScope", withinScope, "subtype", subtype);
        assertThat(house.getBean(DecisionService.class)
                        .evaluateDecisionTableByKey("promise-way", asked)
                        .getSingleEntry()
                        .toString())
                .isEqualTo(way);
    }

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(FlowsTaken.missing(TYPE)).isEmpty();
    }

    private TypeWalk established(String subtype, String withinScope) {
        return TypeWalk.claimed(house, TYPE, "subtype", subtype)
                .does("userTask_establishFacts", "withinScope", withinScope)
                .does("userTask_chooseDepartments", "departmentsNeeded", "false");
    }

    private TypeWalk negotiating(String subtype) {
        return established(subtype, "true")
                .does("userTask_reviewContract", "contractValid", "valid")
                .does("userTask_seekConsent", "bothConsent", "true");
    }

    private TypeWalk promised(TypeWalk walk) {
        return walk.row("promise", "dueOn", day(3));
    }

    private TypeWalk overdue() {
        var walk = promised(established("policyNotHonoured", "true"))
                .does("userTask_planFulfilment", "planAccepted", "true");
        TestClock.forward(Duration.ofDays(5));
        return walk.timers();
    }

    private String day(int days) {
        return LocalDate.now(house.getBean(Clock.class)).plusDays(days).toString();
    }
}
