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

/** False figures are checked by a third unit, stalled projects get a plan of their own, a poor mechanism is reformed. */
class InvestmentMechanismProcedureTest extends EveryType {

    private static final String TYPE = "investment-mechanism";

    InvestmentMechanismProcedureTest() {
        super(TYPE);
    }

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @Test
    void figuresAreCheckedByAnotherUnitThanTheZoneAndCorrected() {
        var walk = claimed("falseData");
        assertThat(walk.walk().task("userTask_checkFacts").groups()).containsExactly("statistics.handler");
        corrected(walk).does("userTask_approveTransfer", "transferNeeded", "false");
        walk.does("userTask_recordRules").closed().reopened();
        walk.does("userTask_supplementRectification").returned().returned();
    }

    @Test
    void aClueGoesToTheSupervisionWithoutTheReporter() {
        var walk = corrected(claimed("fakeSigning")).does("userTask_approveTransfer", "transferNeeded", "true");
        var clue = walk.walk().task("userTask_receiveClue");
        assertThat(clue.groups()).containsExactlyInAnyOrder("discipline.handler", "discipline.supervisor");
        var form = house.getBean(RuleBook.class)
                .form("investment-mechanism-receive-clue")
                .orElseThrow();
        assertThat(form.toString()).doesNotContain("enterpriseName", "{{title}}", "contact");
        assertThat(walk.does("userTask_receiveClue").waitingAt()).containsExactly("userTask_recordRules");
    }

    @Test
    void whoeverConfersConfersUntilAllAgree() {
        var walk = claimed("overReported").does("userTask_checkFacts");
        walk.does("userTask_conferFindings", "findingsAgreed", "false")
                .does("userTask_conferFindings", "findingsAgreed", "false")
                .does("userTask_conferFindings", "findingsAgreed", "true", "factsTrue", "false")
                .does("userTask_explainFindings");
        assertThat(walk.waitingAt()).containsExactly("userTask_applyForClosure");
    }

    @Test
    void aStalledProjectIsWatchedMilestoneByMilestone() {
        var walk = planned("halted")
                .does("userTask_followProject", "projectDone", "false")
                .does("userTask_followProject", "projectDone", "false");
        TestClock.forward(Duration.ofDays(5));
        assertThat(walk.timers().waitingAt()).containsExactly("userTask_confirmProject");
        walk.changed("milestone", 0, "dueOn", day(9)).does("userTask_confirmProject", "promiseMissed", "true");
        walk.changed("milestone", 0, "doneOn", day(0)).does("userTask_followProject", "projectDone", "true");
        assertThat(walk.waitingAt()).containsExactly("userTask_recordRules");
    }

    @Test
    void aMilestoneIsPromisedForADayToCome() {
        var walk = claimed("builtIdle").row("milestone", "dueOn", day(-1));
        assertThatThrownBy(() -> walk.does("userTask_planProject")).hasMessageContaining("已到期未完成");
        walk.changed("milestone", 0, "dueOn", day(3)).does("userTask_planProject");
        assertThat(walk.waitingAt()).containsExactly("userTask_followProject");
    }

    @Test
    void aMechanismIsReformedByTheLead() {
        var walk = claimed("mechanism").does("userTask_reformMechanism");
        assertThat(walk.waitingAt()).containsExactly("userTask_recordRules");
    }

    @ParameterizedTest
    @CsvSource({
        "falseData, check",
        "fakeSigning, check",
        "overReported, check",
        "halted, project",
        "builtIdle, project",
        "belowCapacity, project",
        "mechanism, reform"
    })
    void theTableDecidesTheWay(String subtype, String way) {
        assertThat(house.getBean(DecisionService.class)
                        .evaluateDecisionTableByKey("mechanism-way", Map.of("subtype", subtype))
                        .getSingleEntry()
                        .toString())
                .isEqualTo(way);
    }

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(FlowsTaken.missing(TYPE)).isEmpty();
    }

    private TypeWalk claimed(String subtype) {
        return TypeWalk.claimed(house, TYPE, "subtype", subtype)
                .does("userTask_chooseDepartments", "departmentsNeeded", "false");
    }

    private static TypeWalk corrected(TypeWalk walk) {
        return walk.does("userTask_checkFacts")
                .does("userTask_conferFindings", "findingsAgreed", "true", "factsTrue", "true")
                .does("userTask_correctFalsehood");
    }

    private TypeWalk planned(String subtype) {
        return claimed(subtype).row("milestone", "dueOn", day(3)).does("userTask_planProject");
    }

    private String day(int days) {
        return LocalDate.now(house.getBean(Clock.class)).plusDays(days).toString();
    }
}
