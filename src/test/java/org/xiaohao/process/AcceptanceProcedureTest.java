package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xiaohao.document.Documents;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.Objections;
import org.xiaohao.problem.Result;
import org.xiaohao.problem.Stage;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Rejection;
import org.xiaohao.supervision.CaseClock;
import org.xiaohao.supervision.ClockKind;
import org.xiaohao.supervision.Clocks;
import org.xiaohao.support.AcceptanceWalk;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.FlowsTaken;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.Until;
import org.xiaohao.support.Walk;

/** From the registered report to the unit that has claimed it, or to a refusal that nobody can change any more. */
@HouseTest
class AcceptanceProcedureTest {

    @Autowired
    ApplicationContext house;

    @AfterEach
    void itIsTodayAgain() {
        TestClock.reset();
    }

    @Test
    void countsAsAcceptedWhenTheTimeToDecidePassesAndNotADayTooEarly() {
        var walk = ArrearsWalk.scoped(Walk.register(house), "true");
        assertThat(walk.timers().waitingAt()).containsExactly("userTask_accept");
        TestClock.forward(Duration.ofDays(10));
        assertThat(walk.timers().waitingAt()).containsExactly("userTask_assignLead");
        assertThat(steps(walk)).last().isEqualTo("deemAccepted " + Actor.SYSTEM.id());
        assertThat(walk.file().acceptedAt()).isNotNull();
        assertThat(rules(walk)).contains("transfer", "campaign");
        assertThat(papers(walk)).containsExactly("acceptance");
    }

    @Test
    void returnsToTheReviewAsOftenAsTheLeaderDoesNotAgree() {
        var walk = ArrearsWalk.scoped(Walk.register(house), "false");
        for (int turn = 0; turn < 2; turn++) {
            ArrearsWalk.refusalProposed(walk)
                    .does(
                            "office.leader",
                            "userTask_approveRefusal",
                            Map.of("refusalApproved", "false", "refusalReturnNote", "该公司由国企控股，请重新核对。"));
            assertThat(walk.waitingAt()).containsExactly("userTask_accept");
            assertThat(walk.file().stage()).isEqualTo(Stage.REGISTERED);
        }
        assertThat(rules(walk)).doesNotContain("transfer", "campaign");
        assertThat(ArrearsWalk.accepted(walk).waitingAt()).containsExactly("userTask_assignLead");
    }

    @Test
    void isNotFinalWhileTheEnterpriseMayObject() {
        var walk = ArrearsWalk.refusing(Walk.register(house));
        assertThat(walk.timers().waitingAt()).containsExactly("userTask_awaitObjection");
        assertThat(walk.file().stage()).isEqualTo(Stage.REFUSING);
        assertThat(walk.file().result()).isNull();
        assertThat(papers(walk)).containsExactly("refusal");
        TestClock.forward(Duration.ofDays(40));
        assertThat(walk.timers().waitingAt()).isEmpty();
        assertThat(walk.file().result()).isEqualTo(Result.REFUSED);
        assertThatThrownBy(() -> objects(walk)).isInstanceOf(Rejection.class).hasMessageContaining("不能提出异议");
    }

    @Test
    void goesOnAsAcceptedWhenTheObjectionHolds() {
        var walk = objects(ArrearsWalk.refusing(Walk.register(house)));
        assertThat(walk.waitingAt()).containsExactly("userTask_reviewObjection");
        AcceptanceWalk.reviewed(walk, "true");
        assertThat(walk.waitingAt()).containsExactly("userTask_assignLead");
        assertThat(walk.file().stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(rules(walk)).contains("transfer", "campaign");
        assertThat(papers(walk)).containsExactly("refusal", "acceptance");
    }

    @Test
    void closesAsRefusedWhenTheRefusalIsUpheld() {
        var walk = AcceptanceWalk.reviewed(objects(ArrearsWalk.refusing(Walk.register(house))), "false");
        assertThat(walk.waitingAt()).isEmpty();
        assertThat(walk.file().result()).isEqualTo(Result.REFUSED);
        assertThat(papers(walk)).containsExactly("refusal", "objection");
        assertThat(rules(walk)).isEmpty();
    }

    @Test
    void takesOneObjectionAndNoSecond() {
        var early = Walk.register(house);
        assertThatThrownBy(() -> objects(early)).hasMessageContaining("不能提出异议");
        var walk = objects(ArrearsWalk.refusing(early));
        assertThatThrownBy(() -> objects(walk)).hasMessageContaining("不能提出异议");
        AcceptanceWalk.reviewed(walk, "true");
        assertThatThrownBy(() -> objects(walk)).hasMessageContaining("不能提出异议");
        assertThat(house.getBean(Objections.class).of(walk.number())).hasSize(1);
    }

    @Test
    void recordsAnObjectionOnPaperAsTheOneObjection() {
        var walk = ArrearsWalk.refusing(Walk.register(house))
                .does(
                        "intake1",
                        "userTask_awaitObjection",
                        Map.of("objectionReceivedOn", "2026-11-20", "objectionReason", "欠款单位由国有企业控股，章程可以证明。"));
        assertThat(walk.waitingAt()).containsExactly("userTask_reviewObjection");
        assertThat(house.getBean(Objections.class).of(walk.number()))
                .hasSize(1)
                .allMatch(each -> each.onPaper() && each.reason().contains("章程"));
        assertThatThrownBy(() -> objects(walk)).hasMessageContaining("不能提出异议");
    }

    @Test
    void whoRefusedDoesNotJudgeTheObjection() {
        var walk = objects(ArrearsWalk.refusing(Walk.register(house)));
        assertThatThrownBy(() -> walk.does("office.leader", "userTask_reviewObjection", AcceptanceWalk.review("true")))
                .hasMessageContaining("须由其他人复核");
        assertThat(walk.file().stage()).isEqualTo(Stage.REFUSING);
    }

    @Test
    void handsBackOnceToTheOfficeWhileEveryLimitRunsOn() {
        var walk = AcceptanceWalk.assigned(house);
        var before = ends(walk);
        AcceptanceWalk.leadHandsBack(walk, "industry.handler", "small-business");
        assertThat(walk.waitingAt()).containsExactly("userTask_assignLead");
        assertThat(walk.file().counts().handBacks()).isEqualTo(1);
        assertThat(walk.file().leadUnit()).isNull();
        assertThat(ends(walk)).isEqualTo(before);
        assertThat(rules(walk)).contains("transfer");
        walk.does("intake2", "userTask_assignLead", Map.of("leadUnit", "small-business"));
        assertThat(walk.task("userTask_acceptLead").groups()).containsExactly("small-business.handler");
    }

    @Test
    void aResponsibleUnitHandsBackToTheLead() {
        var walk = AcceptanceWalk.handedBackByResponsible(house);
        assertThat(walk.waitingAt()).containsExactly("userTask_acceptLead");
        assertThat(walk.file().stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(walk.file().responsibleUnit()).isNull();
        assertThat(rules(walk)).doesNotContain("writtenResult");
    }

    @Test
    void arbitratesBetweenTwoLeadsForGood() {
        var walk = AcceptanceWalk.assigned(house);
        AcceptanceWalk.leadHandsBack(walk, "industry.handler", "small-business")
                .does("intake2", "userTask_assignLead", Map.of("leadUnit", "small-business"));
        AcceptanceWalk.leadHandsBack(walk, "small-business.handler", "industry");
        assertThat(walk.waitingAt()).containsExactly("userTask_arbitrate");
        AcceptanceWalk.arbitrated(walk, Map.of("arbitratedResponsible", "state-assets"));
        for (String side : List.of("industry", "small-business", "state-assets")) {
            Until.holds(() -> AcceptanceWalk.isTold(side, walk));
        }
        assertThat(walk.waitingAt()).containsExactly("userTask_acceptLead");
        assertThatThrownBy(() -> AcceptanceWalk.leadHandsBack(walk, "industry.handler", "small-business"))
                .isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> walk.does(
                        "industry.handler",
                        "userTask_acceptLead",
                        Map.of(
                                "leadReply",
                                "accept",
                                "leadLeader",
                                "industry.leader",
                                "responsibleUnit",
                                "datong-zone")))
                .isInstanceOf(Rejection.class);
        ArrearsWalk.leadAccepted(walk);
        assertThatThrownBy(() -> AcceptanceWalk.responsibleHandsBack(walk)).isInstanceOf(Rejection.class);
        assertThat(walk.waitingAt()).containsExactly("userTask_claimResponsibility");
        assertThat(walk.file().counts().handBacks()).isEqualTo(2);
    }

    @Test
    void arbitratesWhenTheResponsibleUnitIsTheSecondToHandBack() {
        var walk = AcceptanceWalk.handedBackByResponsible(house);
        ArrearsWalk.leadAccepted(walk);
        AcceptanceWalk.responsibleHandsBack(walk);
        assertThat(walk.waitingAt()).containsExactly("userTask_arbitrate");
        AcceptanceWalk.arbitrated(walk, Map.of());
        ArrearsWalk.leadAccepted(walk);
        assertThat(walk.waitingAt()).containsExactly("userTask_claimResponsibility");
        ArrearsWalk.claimedBy(walk);
        assertThat(walk.file().stage()).isEqualTo(Stage.RECTIFYING);
    }

    /** Names what no walk above has taken. */
    @AfterAll
    static void takesEveryFlowOfTheDiagram() {
        assertThat(FlowsTaken.knows("accept-and-assign")).isTrue();
        assertThat(FlowsTaken.missing("accept-and-assign")).isEmpty();
    }

    private Walk objects(Walk walk) {
        house.getBean(Objections.class).raise(walk.number(), "欠款单位由国有企业控股，章程可以证明。");
        return walk;
    }

    private List<String> steps(Walk walk) {
        return house.getBean(Cases.class).steps(walk.number()).stream()
                .map(step -> step.step() + " " + step.actor().id())
                .toList();
    }

    private List<String> papers(Walk walk) {
        return house.getBean(Documents.class).of(walk.number()).stream()
                .map(paper -> paper.kind())
                .toList();
    }

    private List<String> rules(Walk walk) {
        return clocks(walk).map(CaseClock::rule).toList();
    }

    private Stream<CaseClock> clocks(Walk walk) {
        return house.getBean(Clocks.class).running(walk.number()).stream();
    }

    /** The limits of the whole case, which no hand-back may move. */
    private List<String> ends(Walk walk) {
        return clocks(walk)
                .filter(clock -> clock.kind() != ClockKind.TASK)
                .map(clock -> clock.rule() + clock.dueAt())
                .sorted()
                .toList();
    }
}
