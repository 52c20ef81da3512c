package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xiaohao.document.Documents;
import org.xiaohao.document.OfficialDocument;
import org.xiaohao.problem.Matter;
import org.xiaohao.shared.Rejection;
import org.xiaohao.support.FlowsTaken;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.SupervisionWalk;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.TypeWalk;

/** Every rung of the ladder: reminder, order, interview, escalation, transfer; one supervision for a case at a time. */
@HouseTest
class SupervisionLadderTest {

    private static final String TYPE = "zone-reform";
    private static final String MEETING = "userTask_holdMeeting";
    private static final String EXPLAIN = "userTask_explainDelay";
    private static final String REPLY = "userTask_replyToOrder";

    @Autowired
    ApplicationContext house;

    @Autowired
    Documents documents;

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(FlowsTaken.missing("supervise-overdue")).isEmpty();
    }

    @Test
    void aUnitThatIsLateExplainsAndTheOfficeIsContent() {
        var late = late();
        assertThat(late.waitingAt()).containsExactly(EXPLAIN, MEETING);
        assertThat(late.walk().walk().task(EXPLAIN).groups())
                .containsExactlyInAnyOrder("commerce.handler", "commerce.owner");
        assertThat(late.walk().walk().file().counts().supervisions()).isOne();
        late.does(EXPLAIN).does("userTask_reviewDelay", "delayOutcome", "settled");
        assertThat(late.waitingAt()).containsExactly(MEETING);
        assertThat(late.state()).isEqualTo(Matter.State.DONE);
    }

    @Test
    void whatPassesWhileASupervisionIsOpenIsAddedToIt() {
        var late = late();
        late.late(40);
        assertThat(late.waitingAt()).containsOnlyOnce(EXPLAIN);
        assertThat(late.walk().walk().file().counts().supervisions()).isOne();
        assertThat(late.told("clock.breached")).isGreaterThan(1);
    }

    @Test
    void whoExplainsNothingGetsAnOrderWithANumberAndSilenceLeadsToAnInterview() {
        var late = late().late(10).timers();
        late.does("userTask_reviewDelay", "delayOutcome", "order").ordered();
        OfficialDocument order = documents.of(late.walk().walk().number()).stream()
                .filter(paper -> paper.kind().equals("supervision-order"))
                .findFirst()
                .orElseThrow();
        assertThat(order.sheet().number()).matches("开督单〔\\d{4}〕\\d+号");
        assertThat(order.addressee()).isEqualTo("commerce");
        assertThat(late.walk().walk().task(REPLY).groups()).containsExactly("commerce.leader");
        late.late(20).timers();
        late.does("userTask_reviewReply", "replyOutcome", "interview")
                .does("userTask_interviewUnit", "commitmentOn", late.day(10))
                .does("userTask_checkCommitment", "commitmentKept", "true");
        assertThat(late.state()).isEqualTo(Matter.State.DONE);
    }

    @Test
    void anAcceptableReplyEndsTheSupervision() {
        var late = opened();
        assertThat(late.waitingAt()).containsExactly("userTask_draftDocument", MEETING);
        late.ordered().does(REPLY).does("userTask_reviewReply", "replyOutcome", "settled");
        assertThat(late.state()).isEqualTo(Matter.State.DONE);
    }

    @Test
    void aBrokenCommitmentIsEscalatedUntilTheLeaderIsContent() {
        var late = interviewed().does("userTask_checkCommitment", "commitmentKept", "false");
        late.does("userTask_directEscalation", "escalationWay", "complete", "escalationLimitOn", late.day(12));
        assertThat(late.walk().walk().task("userTask_reportCompletion").dueAt().toString())
                .startsWith(late.day(12));
        late.late(30).timers();
        assertThat(late.waitingAt()).as("silence goes back to the leader").contains("userTask_directEscalation");
        late.does("userTask_directEscalation", "escalationWay", "complete", "escalationLimitOn", late.day(12));
        late.does("userTask_reportCompletion").does("userTask_directEscalation", "escalationWay", "settled");
        assertThat(late.told("step.endSupervision")).isOne();
        assertThat(late.state())
                .as("the limits that passed in these weeks are supervised anew")
                .isEqualTo(Matter.State.OPEN);
    }

    @Test
    void aLeaderMayHandOverAClueThatTheSupervisionReceives() {
        var late = interviewed().does("userTask_checkCommitment", "commitmentKept", "false");
        late.does("userTask_directEscalation", "escalationWay", "transfer");
        assertThat(late.walk().walk().task("userTask_receiveClue").groups()).containsExactly("discipline.handler");
        late.does("userTask_receiveClue");
        assertThat(late.state()).isEqualTo(Matter.State.DONE);
    }

    @Test
    void theSupervisionOfficeOpensOneItselfAndNobodyOpensASecond() {
        var late = SupervisionWalk.of(house, TypeWalk.claimed(house, TYPE));
        late.raised("discipline.supervisor", "discipline.supervisor", "datong-zone");
        assertThat(late.waitingAt()).contains("userTask_draftDocument");
        assertThatThrownBy(() -> late.raised("office.handler", "coordination-office.handler", "datong-zone"))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("正在办理");
        assertThatThrownBy(() -> late.raised("commerce.handler", "commerce.handler", "datong-zone"))
                .hasMessageContaining("不能在本案提出");
    }

    @Test
    void theEndOfTheCaseEndsItsSupervision() {
        var late = late();
        late.walk().withdrawn();
        assertThat(late.waitingAt()).isEmpty();
        assertThat(late.state()).isEqualTo(Matter.State.LAPSED);
    }

    private SupervisionWalk late() {
        return SupervisionWalk.of(house, TypeWalk.claimed(house, TYPE)).late(20);
    }

    private SupervisionWalk opened() {
        return SupervisionWalk.of(house, TypeWalk.claimed(house, TYPE))
                .raised("office.handler", "coordination-office.handler", "datong-zone");
    }

    private SupervisionWalk interviewed() {
        var late = opened().ordered().does(REPLY).does("userTask_reviewReply", "replyOutcome", "interview");
        return late.does("userTask_interviewUnit", "commitmentOn", late.day(10));
    }
}
