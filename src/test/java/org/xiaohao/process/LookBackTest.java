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
import org.xiaohao.supervision.LookBack;
import org.xiaohao.supervision.LookBack.Outcome;
import org.xiaohao.supervision.LookBackRound;
import org.xiaohao.supervision.LookBacks;
import org.xiaohao.support.FlowsTaken;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.LookBackWalk;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.TypeWalk;

/** A closed case is looked at again by a unit that had no part in it; a rebound opens the same number. */
@HouseTest
class LookBackTest {

    private static final String TYPE = "enterprise-visits";
    private static final String VISIT = "userTask_visitAgain";
    private static final String CONFIRM = "userTask_confirmRebound";
    private static final String FINDINGS = "走访企业，当时解决的困难没有再出现。";

    @Autowired
    ApplicationContext house;

    @Autowired
    LookBackRound round;

    @Autowired
    LookBacks lookBacks;

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(FlowsTaken.missing("look-back")).isEmpty();
    }

    @Test
    void isDoneAfterThirtyAndAfterNinetyDaysEachOnce() {
        var walk = closed();
        assertThat(outcomes(walk)).hasSize(2).containsOnlyNulls();
        assertThat(begun(walk, 20)).isFalse();
        assertThat(begun(walk, 15)).isTrue();
        assertThat(begun(walk, 0)).as("one at a time").isFalse();
        assertThat(walk.walk().task(VISIT).groups()).containsExactly("justice.verifier");
        visited(walk, "lookBackHeld", "true", "lookBackFindings", FINDINGS);
        assertThat(outcomes(walk)).containsExactly(Outcome.HELD, null);
        assertThat(begun(walk, 10)).isFalse();
        assertThat(begun(walk, 60)).isTrue();
        visited(walk, "lookBackHeld", "true", "lookBackFindings", FINDINGS);
        assertThat(outcomes(walk)).containsExactly(Outcome.HELD, Outcome.HELD);
        assertThat(walk.walk().file().stage()).isEqualTo(Stage.CLOSED);
        assertThat(walk.waitingAt()).isEmpty();
    }

    @Test
    void aReboundThatTheOfficeConfirmsOpensTheSameNumberWithItsHistory() {
        var walk = closed();
        begun(walk, 35);
        visited(walk, "lookBackHeld", "false", "lookBackFindings", "企业反映同样的困难再次出现，没有人联系。");
        walk.does(CONFIRM, "reboundConfirmed", "true", "reopenReason", "回头看发现困难再次出现，成效没有保持。");
        assertThat(walk.walk().file().stage()).isEqualTo(Stage.RECTIFYING);
        assertThat(walk.walk().file().counts().reopenings()).isOne();
        assertThat(walk.waitingAt()).containsExactly("userTask_supplementRectification");
        assertThat(outcomes(walk)).containsExactly(Outcome.REBOUND, Outcome.LAPSED);
        walk.does("userTask_supplementRectification").closed();
        assertThat(lookBacks.of(walk.walk().number())).as("planned anew").hasSize(4);
    }

    @Test
    void theOfficeMayDenyARebound() {
        var walk = closed();
        begun(walk, 35);
        visited(walk, "lookBackHeld", "false", "lookBackFindings", "企业另有一项新的困难没有解决。");
        walk.does(CONFIRM, "reboundConfirmed", "false", "reboundDenial", "企业反映的是另一个问题，已另行登记。");
        assertThat(walk.walk().file().stage()).isEqualTo(Stage.CLOSED);
        assertThat(outcomes(walk)).containsExactly(Outcome.HELD, null);
    }

    @Test
    void whoComesTooLateIsUrgedByTheOffice() {
        var walk = closed();
        begun(walk, 35);
        TestClock.forward(Duration.ofDays(25));
        walk.timers();
        assertThat(walk.waitingAt()).containsExactly("userTask_urgeLookBack");
        walk.does("userTask_urgeLookBack");
        assertThat(walk.waitingAt()).containsExactly(VISIT);
    }

    @Test
    void whatTheOfficeReopensByItselfNeedsNoLookBackAnyMore() {
        var walk = closed();
        begun(walk, 35);
        walk.reopened();
        assertThat(walk.waitingAt()).containsExactly("userTask_supplementRectification");
        assertThat(outcomes(walk)).containsExactly(Outcome.LAPSED, Outcome.LAPSED);
    }

    @Test
    void nobodyWhoHadAPartInTheCaseLooksAgain() {
        var walk = closed();
        begun(walk, 35);
        assertThatThrownBy(() -> visited(walk, "lookBackHeld", "true", "lookBackFindings", "情况正常。"))
                .hasMessageContaining("10");
        var file = walk.walk().file();
        assertThat(List.of(file.leadUnit(), file.responsibleUnit(), file.verifyingUnit(), file.zone()))
                .doesNotContain(file.lookBackUnit());
    }

    private void visited(TypeWalk walk, String... answers) {
        LookBackWalk.noted(house, walk).does(VISIT, (Object[]) answers);
    }

    private TypeWalk closed() {
        return TypeWalk.claimed(house, TYPE, "subtype", "formalism")
                .does("userTask_contactEnterprise", "hasLiaison", "true")
                .does("userTask_interviewEnterprise", "visitProblem", "formalism")
                .does("userTask_redoVisit")
                .does("userTask_standardiseService")
                .closed();
    }

    private boolean begun(TypeWalk walk, int days) {
        TestClock.forward(Duration.ofDays(days));
        return round.visit(walk.walk().number());
    }

    private List<Outcome> outcomes(TypeWalk walk) {
        return lookBacks.of(walk.walk().number()).stream()
                .map(LookBack::outcome)
                .toList();
    }
}
