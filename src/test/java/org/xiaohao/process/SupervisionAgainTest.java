package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xiaohao.problem.MatterKind;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.MatterWalk;
import org.xiaohao.support.SupervisionWalk;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.TypeWalk;

/** Supervision in the less common ways: again, in suspended cases, and of the office itself. */
@HouseTest
class SupervisionAgainTest {

    @Autowired
    ApplicationContext house;

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @Test
    void aLimitThatPassedMeanwhileIsSupervisedWhenTheFirstSupervisionHasEnded() {
        var late = SupervisionWalk.of(house, TypeWalk.claimed(house, "zone-reform"))
                .late(20);
        late.late(250);
        assertThat(late.told("supervision.attached"))
                .as("the plan has passed too")
                .isOne();
        late.does("userTask_explainDelay").does("userTask_reviewDelay", "delayOutcome", "settled");
        assertThat(late.waitingAt()).contains("userTask_explainDelay");
        assertThat(late.walk().walk().file().counts().supervisions()).isEqualTo(2);
        late.does("userTask_explainDelay").does("userTask_reviewDelay", "delayOutcome", "settled");
        assertThat(late.waitingAt()).containsExactly("userTask_holdMeeting");
    }

    @Test
    void aLimitThatPassesWhileTheCaseIsSuspendedIsToldAndSupervisesNobody() {
        var late = SupervisionWalk.of(house, TypeWalk.claimed(house, "zone-reform"));
        MatterWalk.raises(
                house,
                late.walk().walk(),
                "office.handler",
                "coordination-office.handler",
                MatterKind.SUSPENSION,
                Map.of("suspensionReason", "等待法院对同一事项的判决。", "suspendedUntil", late.day(10)));
        late.does("userTask_approveSuspension", "suspensionGranted", "true");
        late.late(30);
        assertThat(late.told("clock.breached")).isOne();
        assertThat(late.walk().walk().file().counts().supervisions()).isZero();
    }

    @Test
    void whatWasSaidInAnEarlierSupervisionIsNotShownInTheNext() {
        var late = SupervisionWalk.of(house, TypeWalk.claimed(house, "zone-reform"))
                .late(20);
        late.does("userTask_explainDelay", "delayExplanation", "第一次督办时的情况说明。")
                .does("userTask_reviewDelay", "delayOutcome", "settled");
        assertThat(late.walk().walk().file().facts()).containsKey("delayExplanation");
        late.raised("office.handler", "coordination-office.handler", "datong-zone");
        assertThat(late.walk().walk().file().facts())
                .doesNotContainKey("delayExplanation")
                .containsEntry("supervisedUnit", "datong-zone");
    }

    @Test
    void theOfficeItselfIsSupervisedByWhoWatchesAll() {
        var late = SupervisionWalk.of(house, TypeWalk.claimed(house, "zone-reform"));
        late.raised("discipline.supervisor", "discipline.supervisor", "coordination-office");
        assertThat(late.walk().walk().task("userTask_draftDocument").groups()).containsExactly("discipline.handler");
    }
}
