package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xiaohao.document.Documents;
import org.xiaohao.problem.Reopening;
import org.xiaohao.problem.Result;
import org.xiaohao.problem.Stage;
import org.xiaohao.shared.Rejection;
import org.xiaohao.supervision.CaseClock;
import org.xiaohao.supervision.Clocks;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.MatterWalk;
import org.xiaohao.support.Walk;

@HouseTest
class ReopeningTest {

    private static final Map<String, Object> SAID =
            Map.of("reopenCause", "recurred", "reopenReason", "欠款单位收回了已付的最后一期款项。");

    @Autowired
    ApplicationContext house;

    @Test
    void goesBackToRectificationUnderTheSameNumberWithItsLettersAndNewClocks() {
        var walk = closed();
        int letters = letters(walk);
        ArrearsWalk.reopened(house, walk);
        assertThat(walk.file().stage()).isEqualTo(Stage.RECTIFYING);
        assertThat(walk.file().result()).isNull();
        assertThat(walk.file().closedAt()).isNull();
        assertThat(walk.file().counts().reopenings()).isEqualTo(1);
        assertThat(walk.task("userTask_supplementRectification").assignee()).isEqualTo("state-assets.handler");
        assertThat(letters(walk)).isEqualTo(letters);
        assertThat(house.getBean(Clocks.class).running(walk.number()))
                .extracting(CaseClock::rule)
                .containsExactlyInAnyOrder("campaign", "supplement");
    }

    @Test
    void isSignedVerifiedAndClosedAnewAsOftenAsItComesBack() {
        var walk = closed();
        for (int turn = 1; turn <= 2; turn++) {
            ArrearsWalk.closed(ArrearsWalk.supplemented(ArrearsWalk.reopened(house, walk)));
            assertThat(walk.file().stage()).isEqualTo(Stage.CLOSED);
            assertThat(walk.file().result()).isEqualTo(Result.RESOLVED);
            assertThat(walk.file().counts().reopenings()).isEqualTo(turn);
        }
        assertThat(letters(walk)).isGreaterThan(2);
    }

    @Test
    void theLeaderOfTheOfficeMayDoItToo() {
        var walk = closed();
        reopening().reopen(walk.number(), Walk.viewer("office.leader", "coordination-office.leader"), SAID);
        assertThat(walk.file().stage()).isEqualTo(Stage.RECTIFYING);
    }

    @Test
    void isNotDoneTwiceAtOnce() {
        var walk = ArrearsWalk.reopened(house, closed());
        assertThatThrownBy(() -> ArrearsWalk.reopened(house, walk))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("不能进行“重新办理”");
        assertThat(walk.waitingAt()).containsExactly("userTask_supplementRectification");
    }

    @Test
    void asksForAReason() {
        var walk = closed();
        var viewer = Walk.viewer("intake1", "coordination-office.intake");
        assertThatThrownBy(() -> reopening()
                        .reopen(walk.number(), viewer, Map.of("reopenCause", "recurred", "reopenReason", "又欠了")))
                .hasMessageContaining("不少于10个字");
        assertThat(walk.file().stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void isNoRightOfUnitsOrOfOtherPosts() {
        var walk = closed();
        for (String seat : new String[] {"industry.leader", "state-assets.handler", "coordination-office.owner"}) {
            var viewer = Walk.viewer(seat, seat);
            assertThat(reopening().may(viewer, walk.file())).isFalse();
            assertThatThrownBy(() -> reopening().reopen(walk.number(), viewer, SAID))
                    .isInstanceOf(Rejection.class);
        }
    }

    @Test
    void doesNotReviveACaseThatWasTakenBack() {
        var walk = MatterWalk.withdrawn(house, ArrearsWalk.claimed(house));
        assertThat(walk.file().stage()).isEqualTo(Stage.CLOSED);
        assertThatThrownBy(() -> ArrearsWalk.reopened(house, walk)).hasMessageContaining("另行反映");
    }

    @Test
    void anOpenCaseIsNotTakenUpAgain() {
        var walk = ArrearsWalk.claimed(house);
        assertThatThrownBy(() -> ArrearsWalk.reopened(house, walk)).isInstanceOf(Rejection.class);
    }

    private Walk closed() {
        return ArrearsWalk.closed(ArrearsWalk.paid(ArrearsWalk.claimed(house)));
    }

    private Reopening reopening() {
        return house.getBean(Reopening.class);
    }

    private int letters(Walk walk) {
        return house.getBean(Documents.class).of(walk.number()).size();
    }
}
