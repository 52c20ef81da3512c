package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xiaohao.problem.Stage;
import org.xiaohao.support.FlowsTaken;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.MatterWalk;
import org.xiaohao.support.RowWalk;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.TypeWalk;

/** A work meeting, its causes, a plan of milestones that the lead's leader approves, and an acceptance on the spot. */
@HouseTest
class ZoneReformProcedureTest {

    private static final String TYPE = "zone-reform";
    private static final String FOLLOW = "userTask_followMilestones";

    @Autowired
    ApplicationContext house;

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @Test
    void aPlanIsCarriedOutAcceptedMadeARuleAndTakenUpAgain() {
        var walk = carriedOut(approved(planned("performancePay", 20)));
        assertThat(walk.walk().task("userTask_acceptReform").groups()).containsExactly("commerce.handler");
        walk.does("userTask_acceptReform", "reformAccepted", "true")
                .does("userTask_recordRules", "ruleMade", "绩效薪酬分配办法");
        assertThat(walk.walk().file().facts()).containsEntry("ruleMade", "绩效薪酬分配办法");
        assertThat(walk.returned().closed().walk().file().stage()).isEqualTo(Stage.CLOSED);
        walk.reopened().does("userTask_supplementRectification").closed();
    }

    @Test
    void thePlanComesBackUntilTheLeaderApproves() {
        var walk = planned("cadreExchange", 20);
        assertThat(walk.walk().task("userTask_approvePlan").groups()).containsExactly("commerce.leader");
        for (int turn = 0; turn < 2; turn++) {
            walk.does("userTask_approvePlan", "planApproved", "false").does("userTask_makePlan");
        }
        assertThat(approved(walk).waitingAt()).containsExactly(FOLLOW);
    }

    @Test
    void aPlanNeedsMilestonesThatLieAhead() {
        var walk = analysed("marketOperation", "true");
        assertThatThrownBy(() -> walk.does("userTask_makePlan")).hasMessageContaining("至少登记一行");
        walk.row("milestone", "dueOn", RowWalk.day(house, -1));
        assertThatThrownBy(() -> walk.does("userTask_makePlan")).hasMessageContaining("已到期未完成");
    }

    @Test
    void theMilestonesAreFollowedOneByOne() {
        var walk = approved(planned("seniorTalent", 10));
        for (int turn = 0; turn < 2; turn++) {
            walk.does(FOLLOW, "allMilestonesDone", "false");
        }
        assertThatThrownBy(() -> walk.does(FOLLOW, "allMilestonesDone", "true")).hasMessageContaining("还有1行");
        assertThat(carriedOut(walk).waitingAt()).containsExactly("userTask_acceptReform");
    }

    @Test
    void aMissedMilestoneIsCountedAndPromisedAnew() {
        var walk = approved(planned("investmentTeam", 5));
        assertThat(walk.timers().waitingAt()).as("not a day too early").containsExactly(FOLLOW);
        for (int turn = 1; turn <= 2; turn++) {
            TestClock.forward(Duration.ofDays(6L * turn));
            assertThat(walk.timers().waitingAt()).containsExactly("userTask_confirmMilestone");
            assertThat(walk.walk().task("userTask_confirmMilestone").groups()).containsExactly("commerce.handler");
            RowWalk.changed(house, walk, "milestone", 0, "dueOn", RowWalk.day(house, 5));
            walk.does("userTask_confirmMilestone", "promiseMissed", "true");
            assertThat(walk.waitingAt()).containsExactly(FOLLOW);
            assertThat(walk.walk().file().counts().breaches()).isEqualTo(turn);
        }
    }

    @Test
    void whatIsNotAcceptedIsCarriedOn() {
        var walk = carriedOut(approved(planned("authorityDelegation", 20)));
        for (int turn = 0; turn < 2; turn++) {
            walk.does("userTask_acceptReform", "reformAccepted", "false");
            assertThat(walk.waitingAt()).containsExactly(FOLLOW);
            carriedOut(walk.row("milestone", "dueOn", RowWalk.day(house, 15)));
        }
        assertThat(walk.waitingAt()).containsExactly("userTask_acceptReform");
    }

    @Test
    void whatIsBeyondThePowersOfAllIsExplainedInWriting() {
        var walk = analysed("leadershipCompetence", "false").does("userTask_explainLimits");
        assertThat(walk.waitingAt()).containsExactly("userTask_applyForClosure");
    }

    @Test
    void aRefusedReportEndsThere() {
        assertThat(TypeWalk.register(house, TYPE).refused().waitingAt()).isEmpty();
    }

    @Test
    void aMatterGoesOnBesideTheWayAndAWithdrawnCaseIsOver() {
        var walk = MatterWalk.prolonged(house, TypeWalk.claimed(house, TYPE));
        assertThat(walk.waitingAt()).containsExactly("userTask_holdMeeting");
        assertThat(MatterWalk.withdrawn(house, walk.walk()).waitingAt()).isEmpty();
    }

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(FlowsTaken.knows(TYPE)).isTrue();
        assertThat(FlowsTaken.missing(TYPE)).isEmpty();
    }

    private TypeWalk analysed(String subtype, String reformable) {
        return TypeWalk.claimed(house, TYPE, "subtype", subtype)
                .does("userTask_holdMeeting")
                .does("userTask_chooseDepartments", "departmentsNeeded", "true", "cooperatingUnits", List.of("finance"))
                .does("userTask_cooperate")
                .does("userTask_analyseCauses", "reformable", reformable);
    }

    private TypeWalk planned(String subtype, int days) {
        return analysed(subtype, "true")
                .row("milestone", "dueOn", RowWalk.day(house, days))
                .does("userTask_makePlan");
    }

    private static TypeWalk approved(TypeWalk walk) {
        return walk.does("userTask_approvePlan", "planApproved", "true");
    }

    private TypeWalk carriedOut(TypeWalk walk) {
        return RowWalk.allDone(house, walk, "milestone", "doneOn").does(FOLLOW, "allMilestonesDone", "true");
    }
}
