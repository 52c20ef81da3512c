package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.shared.Rejection;
import org.xiaohao.supervision.LookBack;
import org.xiaohao.supervision.LookBack.Reason;
import org.xiaohao.supervision.LookBackRound;
import org.xiaohao.supervision.LookBacks;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.LookBackWalk;
import org.xiaohao.support.RowWalk;
import org.xiaohao.support.SupervisionWalk;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.TypeWalk;

/** Around a look back: what was promised, what is brought along, who is told, and what the ledger says afterwards. */
@HouseTest
class LookBackCareTest {

    private static final String VISIT = "userTask_visitAgain";

    @Autowired
    ApplicationContext house;

    @Autowired
    LookBacks lookBacks;

    @Autowired
    JdbcClient db;

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @Test
    void onlyWhatIsPromisedAndNotYetDoneIsLookedAtOnItsDay() {
        var paid = ArrearsWalk.paid(ArrearsWalk.claimed(house));
        String kept = RowWalk.day(house, 15);
        paid.row("instalment", Map.of("dueOn", kept, "amount", 5, "kind", "instalment", "paidOn", "2026-11-20"));
        paid.row("instalment", Map.of("dueOn", RowWalk.day(house, 50), "amount", 5, "kind", "instalment"));
        ArrearsWalk.closed(paid);
        assertThat(lookBacks.of(paid.number()))
                .extracting(LookBack::reason)
                .containsExactly(Reason.FIXED, Reason.PROMISE, Reason.FIXED);
    }

    @Test
    void theVisitBringsNotesWhichNobodyMayAddBeforeOrAfter() {
        var walk = visiting();
        assertThat(LookBackWalk.mayAdd(house, walk)).isTrue();
        assertThatThrownBy(() -> walk.does(VISIT, "lookBackHeld", "true"))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("案卷");
        LookBackWalk.noted(house, walk).does(VISIT, "lookBackHeld", "true");
        assertThat(LookBackWalk.mayAdd(house, walk)).isFalse();
        assertThatThrownBy(() -> LookBackWalk.noted(house, walk)).isInstanceOf(Rejection.class);
    }

    @Test
    void theUnitAndTheEnterpriseAreToldOnce() {
        var walk = visiting();
        assertThat(mails(walk, "look-back")).isOne();
        assertThat(mails(walk, "look-back-visit")).isOne();
    }

    @Test
    void aLateVisitIsRemindedByThePatrolAndNotSupervisedOnAClosedCase() {
        var walk = visiting();
        SupervisionWalk.of(house, walk).late(25);
        assertThat(mails(walk, "overdue")).isPositive();
        assertThat(walk.walk().file().counts().supervisions()).isZero();
        walk.timers();
        assertThat(walk.waitingAt()).containsExactly("userTask_urgeLookBack");
    }

    @Test
    void theLedgerSaysWhatItCameToAndWhetherTheProblemCameBack() {
        var walk = visiting();
        LookBackWalk.noted(house, walk).does(VISIT, "lookBackHeld", "false");
        assertThat(ledger(walk)).isEqualTo("found false");
        assertThat(LookBackWalk.mayAdd(house, walk))
                .as("until the office has decided")
                .isTrue();
        walk.does("userTask_confirmRebound", "reboundConfirmed", "true", "reopenCause", "spotCheck");
        assertThat(ledger(walk)).isEqualTo("rebound true");
    }

    @Test
    void aCaseReopenedForAnotherReasonHasNotReboundedByALookBack() {
        var walk = visiting();
        LookBackWalk.noted(house, walk).does(VISIT, "lookBackHeld", "true");
        walk.reopened();
        assertThat(ledger(walk)).as("the office says that it recurred").isEqualTo("held true");
    }

    private TypeWalk visiting() {
        var closed = ArrearsWalk.closed(ArrearsWalk.paid(ArrearsWalk.claimed(house)));
        TestClock.forward(Duration.ofDays(40));
        assertThat(house.getBean(LookBackRound.class).visit(closed.number())).isTrue();
        return TypeWalk.of(house, closed);
    }

    private int mails(TypeWalk walk, String template) {
        return db.sql("select count(*) from notice where number = :number and template = :template")
                .param("number", walk.walk().number().value())
                .param("template", template)
                .query(Integer.class)
                .single();
    }

    private String ledger(TypeWalk walk) {
        return db.sql("select look_back || ' ' || rebounded from ledger_row where number = :number")
                .param("number", walk.walk().number().value())
                .query(String.class)
                .single();
    }
}
