package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xiaohao.problem.Stage;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.supervision.CaseClock;
import org.xiaohao.supervision.Clocks;
import org.xiaohao.support.FlowsTaken;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.MatterWalk;
import org.xiaohao.support.RowWalk;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.TypeWalk;

/** Six leads work at once, each by its own clock; then each of the three reforms has a way of its own. */
@HouseTest
class ThreeReformsProcedureTest {

    private static final String TYPE = "three-reforms";
    private static final String ADVANCE = "userTask_advanceReform";

    @Autowired
    ApplicationContext house;

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @Test
    void everyOtherLeadHasItsOwnTaskAndClock() {
        var walk = TypeWalk.claimed(house, TYPE).does("userTask_splitWork");
        assertThat(walk.waitingAt()).hasSize(5).containsOnly(ADVANCE);
        assertThat(house.getBean(Clocks.class).running(walk.walk().number()))
                .filteredOn(clock -> clock.rule().equals("jointLead"))
                .extracting(CaseClock::unit)
                .extracting(UnitCode::value)
                .containsExactlyInAnyOrder(
                        "reform", "natural-resources", "ecology", "cultural-relics", "approval-service");
        assertThat(walk.does(ADVANCE).waitingAt()).hasSize(4).containsOnly(ADVANCE);
    }

    @Test
    void theCommitmentReducesItemsUntilTheThirdLookAcceptsItAndIsTakenUpAgain() {
        var walk = advanced("commitment");
        for (int turn = 0; turn < 2; turn++) {
            walk.does("userTask_reduceItems").does("userTask_acceptJointly", "reformAccepted", "false");
        }
        walk.does("userTask_reduceItems").does("userTask_acceptJointly", "reformAccepted", "true");
        assertThat(walk.returned().closed().walk().file().stage()).isEqualTo(Stage.CLOSED);
        walk.reopened().does("userTask_supplementRectification").closed();
    }

    @Test
    void theEvaluationOfAnAreaIsConferredUntilAllAgreeAndFollowedByItsDays() {
        var walk = advanced("relicsEvaluation");
        assertThat(walk.walk().task("userTask_conferEvaluation").groups()).containsExactly("commerce.handler");
        for (int turn = 0; turn < 2; turn++) {
            walk.does("userTask_conferEvaluation", "evaluationAgreed", "false");
        }
        walk.does("userTask_conferEvaluation", "evaluationAgreed", "true");
        assertThatThrownBy(() -> walk.does("userTask_scheduleEvaluation")).hasMessageContaining("至少登记一行");
        walk.row("checkpoint", "dueOn", RowWalk.day(house, 5)).does("userTask_scheduleEvaluation");
        watched(walk, "checkpoint", "userTask_followCheckpoints", "evaluationFinished", "userTask_confirmCheckpoint");
    }

    @Test
    void whatTheAgencyPromisedIsFollowedByItsDays() {
        var walk = advanced("fullAgency");
        assertThatThrownBy(() -> walk.does("userTask_listErrands")).hasMessageContaining("至少登记一行");
        walk.row("errand", "dueOn", RowWalk.day(house, 5)).does("userTask_listErrands");
        watched(walk, "errand", "userTask_runErrands", "allErrandsDone", "userTask_confirmErrand");
    }

    /** Twice nothing is done yet, twice a day is missed and promised anew, and then all is done. */
    private void watched(TypeWalk walk, String kind, String follow, String done, String confirm) {
        for (int turn = 1; turn <= 2; turn++) {
            walk.does(follow, done, "false");
            TestClock.forward(Duration.ofDays(6L * turn));
            assertThat(walk.timers().waitingAt()).containsExactly(confirm);
            RowWalk.changed(house, walk, kind, 0, "dueOn", RowWalk.day(house, 5));
            walk.does(confirm, "promiseMissed", "true");
            assertThat(walk.walk().file().counts().breaches()).isEqualTo(turn);
        }
        assertThatThrownBy(() -> walk.does(follow, done, "true")).hasMessageContaining("还有1行");
        RowWalk.allDone(house, walk, kind, "doneOn").does(follow, done, "true");
        assertThat(walk.waitingAt()).containsExactly("userTask_acceptJointly");
    }

    @Test
    void aRefusedReportEndsThere() {
        assertThat(TypeWalk.register(house, TYPE).refused().waitingAt()).isEmpty();
    }

    @Test
    void aMatterGoesOnBesideTheWayAndAWithdrawnCaseIsOver() {
        var walk = MatterWalk.prolonged(house, advanced("standardLand"));
        assertThat(walk.waitingAt()).containsExactly("userTask_conferEvaluation");
        assertThat(MatterWalk.withdrawn(house, walk.walk()).waitingAt()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "commitment, commitment",
        "fullAgency, fullAgency",
        "standardLand, standardLand",
        "environmentEvaluation, standardLand",
        "relicsEvaluation, standardLand",
        "unheardOf, standardLand"
    })
    void eachReformHasItsWay(String subtype, String branch) {
        var table = house.getBean(DecisionService.class);
        String found = table.evaluateDecisionTableByKey("reform-branch", Map.of("subtype", subtype))
                .getSingleEntry();
        assertThat(found).isEqualTo(branch);
    }

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(FlowsTaken.knows(TYPE)).isTrue();
        assertThat(FlowsTaken.missing(TYPE)).isEmpty();
    }

    private TypeWalk advanced(String subtype) {
        var walk = TypeWalk.claimed(house, TYPE, "subtype", subtype).does("userTask_splitWork");
        while (walk.waitingAt().contains(ADVANCE)) {
            walk.does(ADVANCE);
        }
        return walk;
    }
}
