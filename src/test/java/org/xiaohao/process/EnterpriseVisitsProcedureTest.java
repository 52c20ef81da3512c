package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xiaohao.calendar.WorkingCalendar;
import org.xiaohao.support.FlowsTaken;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.TypeWalk;

/** Contact on the day itself, one officer who looks after the enterprise, and an end to burdens and empty visits. */
class EnterpriseVisitsProcedureTest extends EveryType {

    private static final String TYPE = "enterprise-visits";

    EnterpriseVisitsProcedureTest() {
        super(TYPE);
    }

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @Test
    void theEnterpriseIsContactedOnTheDayItself() {
        var walk = TypeWalk.claimed(house, TYPE);
        var today = LocalDate.now(house.getBean(Clock.class));
        assertThat(walk.walk().task("userTask_contactEnterprise").dueAt())
                .isEqualTo(house.getBean(WorkingCalendar.class)
                        .plusCalendarDays(today, 0)
                        .end());
    }

    @Test
    void anEnterpriseWithoutALiaisonOfficerGetsOne() {
        var walk = TypeWalk.claimed(house, TYPE).does("userTask_contactEnterprise", "hasLiaison", "false");
        assertThat(walk.waitingAt()).containsExactly("userTask_appointLiaison");
        assertThat(walk.does("userTask_appointLiaison").waitingAt()).containsExactly("userTask_interviewEnterprise");
    }

    @Test
    void anEmptyVisitIsMadeAgainWithARealService() {
        interviewed("formalism")
                .does("userTask_redoVisit")
                .does("userTask_standardiseService")
                .closed();
    }

    @Test
    void aBurdenIsStoppedAndTheLeadAsksTheEnterpriseItself() {
        var walk = interviewed("burden");
        for (String stopped : new String[] {"false", "false", "true"}) {
            walk.does("userTask_stopBurden").does("userTask_confirmRelief", "burdenStopped", stopped);
        }
        assertThat(walk.waitingAt()).containsExactly("userTask_standardiseService");
    }

    @Test
    void everyDifficultyIsWatchedUntilItIsSolved() {
        var walk = watched(3);
        assertThatThrownBy(() -> walk.does("userTask_solveDifficulties", "allSolved", "true"))
                .hasMessageContaining("没有登记完成日期");
        walk.does("userTask_solveDifficulties", "allSolved", "false")
                .does("userTask_solveDifficulties", "allSolved", "false");
        walk.changed("difficulty", 0, "solvedOn", day(0));
        walk.does("userTask_solveDifficulties", "allSolved", "true").does("userTask_standardiseService");
        walk.returned().returned().closed().reopened().does("userTask_supplementRectification");
        assertThat(walk.waitingAt()).containsExactly("userTask_applyForClosure");
    }

    @Test
    void aDayThatPassesIsTheLeadsToAskAbout() {
        var walk = watched(3);
        TestClock.forward(Duration.ofDays(5));
        assertThat(walk.timers().waitingAt()).containsExactly("userTask_confirmMissed");
        walk.changed("difficulty", 0, "dueOn", day(10));
        walk.does("userTask_confirmMissed", "promiseMissed", "true");
        assertThat(walk.walk().file().counts().breaches()).isOne();
        assertThat(walk.waitingAt()).containsExactly("userTask_solveDifficulties");
    }

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(FlowsTaken.missing(TYPE)).isEmpty();
    }

    private TypeWalk interviewed(String problem) {
        return TypeWalk.claimed(house, TYPE)
                .does("userTask_contactEnterprise", "hasLiaison", "true")
                .does("userTask_interviewEnterprise", "visitProblem", problem);
    }

    private TypeWalk watched(int days) {
        return interviewed("difficulty").row("difficulty", "dueOn", day(days)).does("userTask_planSolution");
    }

    private String day(int days) {
        return LocalDate.now(house.getBean(Clock.class)).plusDays(days).toString();
    }
}
