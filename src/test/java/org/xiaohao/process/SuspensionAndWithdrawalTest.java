package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiaohao.problem.MatterKind.SUSPENSION;
import static org.xiaohao.problem.MatterKind.WITHDRAWAL;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xiaohao.problem.Matter;
import org.xiaohao.problem.MatterKind;
import org.xiaohao.problem.Matters;
import org.xiaohao.problem.Result;
import org.xiaohao.problem.Stage;
import org.xiaohao.shared.Rejection;
import org.xiaohao.supervision.Clocks;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.Caller;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.MatterWalk;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.Walk;

/** A case stands still for a time, or is taken back by who reported it. */
@HouseTest
class SuspensionAndWithdrawalTest {

    private static final Map<String, Object> WAIT =
            Map.of("suspensionReason", "等待法院对同一笔款项的判决。", "suspendedUntil", "2099-06-30");

    @Autowired
    ApplicationContext house;

    @Autowired
    Matters matters;

    @Autowired
    Clocks clocks;

    @Autowired
    RuntimeService runtime;

    @LocalServerPort
    int port;

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @Test
    void aWithdrawalEndsEveryTaskAndTimerOfTheCase() {
        var walk = ArrearsWalk.verified(ArrearsWalk.paid(ArrearsWalk.claimed(house)));
        raise(walk, "intake1", "coordination-office.intake", SUSPENSION, WAIT);
        assertThat(walk.timersAt()).isNotEmpty();
        MatterWalk.withdrawn(house, walk);
        assertThat(walk.waitingAt()).isEmpty();
        assertThat(walk.timersAt()).isEmpty();
        assertThat(instances(walk)).isZero();
        assertThat(clocks.running(walk.number())).isEmpty();
        assertThat(walk.file().stage()).isEqualTo(Stage.CLOSED);
        assertThat(walk.file().result()).isEqualTo(Result.WITHDRAWN);
        assertThat(matters.latest(walk.number(), SUSPENSION).orElseThrow().state())
                .isEqualTo(Matter.State.LAPSED);
    }

    @Test
    void whoSaysThatItWasPressedToWithdrawKeepsItsCase() {
        var walk = ArrearsWalk.claimed(house);
        matters.withdraw(walk.number(), Map.of("withdrawalWish", "对方要求我们撤回。"));
        assertThatThrownBy(() -> matters.withdraw(walk.number(), Map.of("withdrawalWish", "再次撤回。")))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("正在办理");
        walk.does(
                "intake1",
                "userTask_verifyWithdrawal",
                Map.of("withdrawalConfirmed", "false", "withdrawalFindings", "企业说是欠款单位要求撤回，不愿撤回。"));
        assertThat(walk.waitingAt()).containsExactly("userTask_sendStatement");
        assertThat(walk.file().stage()).isEqualTo(Stage.RECTIFYING);
        assertThat(matters.latest(walk.number(), WITHDRAWAL).orElseThrow().state())
                .isEqualTo(Matter.State.REFUSED);
    }

    @Test
    void whatTheOfficeRegisteredIsWithdrawnOnlyAfterItsOwnCall() {
        var own = Walk.register(house);
        assertThatThrownBy(() -> raise(own, "intake1", "coordination-office.intake", WITHDRAWAL, Map.of()))
                .hasMessageContaining("不能在本案提出");
        var walk = MatterWalk.registeredByStaff(house);
        assertThatThrownBy(() -> matters.withdraw(walk.number(), Map.of("withdrawalWish", "不办了。")))
                .hasMessageContaining("联系登记的办公室");
        raise(walk, "intake1", "coordination-office.intake", WITHDRAWAL, Map.of("withdrawalReason", "企业来电要求撤回。"));
        var silent = Map.<String, Object>of("withdrawalConfirmed", "true", "withdrawalFindings", "企业自愿撤回。");
        assertThatThrownBy(() -> walk.does("intake2", "userTask_verifyWithdrawal", silent))
                .hasMessageContaining("须与企业通话核实");
        walk.does(
                "intake2",
                "userTask_verifyWithdrawal",
                Map.of(
                        "withdrawalConfirmed", "true",
                        "withdrawalFindings", "企业自愿撤回。",
                        "withdrawalCallOn", "2026-11-20",
                        "withdrawalCallWith", "登记的联系人"));
        assertThat(walk.file().result()).isEqualTo(Result.WITHDRAWN);
    }

    @Test
    void aSuspendedCaseStandsStillAndGoesOnWithEveryLimitLater() {
        var walk = ArrearsWalk.verified(ArrearsWalk.paid(ArrearsWalk.claimed(house)));
        suspended(walk);
        assertThat(walk.waitingAt()).containsExactly("userTask_awaitAnswers", "userTask_resume");
        assertThat(walk.task("userTask_resume").dueAt().toString()).startsWith("2099-06-30");
        TestClock.forward(Duration.ofDays(60));
        assertThat(walk.timers().waitingAt()).containsExactly("userTask_awaitAnswers", "userTask_resume");
        walk.does("intake1", "userTask_resume", Map.of("resumeReason", "法院已经判决。"));
        assertThat(walk.file().isSuspended()).isFalse();
        assertThat(walk.timersAt())
                .containsExactly(walk.task("userTask_awaitAnswers").dueAt())
                .allSatisfy(end -> assertThat(end).isAfter(Instant.now().plus(Duration.ofDays(60))));
        TestClock.forward(Duration.ofDays(40));
        assertThat(walk.timers().waitingAt()).containsExactly("userTask_approveClosure");
    }

    @Test
    void aTaskTriedWhileTheCaseIsSuspendedIsRefusedInTheTasklist() {
        var walk = Walk.register(house);
        raise(walk, "intake2", "coordination-office.intake", SUSPENSION, WAIT);
        walk.does("office.leader", "userTask_approveSuspension", Map.of("suspensionGranted", "true"));
        var person = new Caller(port).atTheTasklist("intake1", "Xiaohao-demo-2026");
        String task = "/camunda/api/engine/engine/default/task/"
                + walk.task("userTask_checkScope").taskId();
        person.script("POST", task + "/claim", "{\"userId\":\"intake1\"}");
        var answer = person.script("POST", task + "/submit-form", "{\"variables\":{\"inScope\":{\"value\":\"true\"}}}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("案件已中止，恢复办理后方可进行“核对清理范围”");
        assertThatThrownBy(() -> raise(walk, "intake1", "coordination-office.intake", SUSPENSION, WAIT))
                .isInstanceOf(Rejection.class);
        assertThat(MatterWalk.withdrawn(house, walk).waitingAt()).isEmpty();
        assertThat(walk.file().isSuspended()).isFalse();
    }

    @Test
    void aRefusedSuspensionChangesNothing() {
        var walk = ArrearsWalk.claimed(house);
        assertThatThrownBy(() -> raise(
                        walk,
                        "industry.handler",
                        "industry.handler",
                        SUSPENSION,
                        Map.of("suspensionReason", "等待判决结果出来再办。", "suspendedUntil", "2026-01-01")))
                .hasMessageContaining("晚于今天");
        raise(walk, "industry.handler", "industry.handler", SUSPENSION, WAIT);
        walk.does(
                "office.leader",
                "userTask_approveSuspension",
                Map.of("suspensionGranted", "false", "suspensionRefusal", "判决与本案无关。"));
        assertThat(walk.waitingAt()).containsExactly("userTask_sendStatement");
        assertThat(walk.file().isSuspended()).isFalse();
        assertThat(clocks.running(walk.number())).noneMatch(each -> each.isPaused());
    }

    @Test
    void aMatterThatIsStillOpenEndsWithItsCase() {
        var walk = ArrearsWalk.verified(ArrearsWalk.paid(ArrearsWalk.claimed(house)));
        matters.withdraw(walk.number(), Map.of("withdrawalWish", "已经解决。"));
        ArrearsWalk.approved(walk.enterpriseAnswers(true, true, true));
        assertThat(walk.waitingAt()).isEmpty();
        assertThat(instances(walk)).isZero();
        assertThat(walk.file().result()).isEqualTo(Result.RESOLVED);
    }

    @AfterAll
    static void takesEveryFlowOfItsLanes() {
        assertThat(MatterWalk.flowsNotTaken("suspen|resume|withdraw")).isEmpty();
    }

    private void suspended(Walk walk) {
        raise(walk, "intake1", "coordination-office.intake", SUSPENSION, WAIT);
        walk.does("office.leader", "userTask_approveSuspension", Map.of("suspensionGranted", "true"));
    }

    private void raise(Walk walk, String person, String seat, MatterKind kind, Map<String, Object> said) {
        MatterWalk.raises(house, walk, person, seat, kind, said);
    }

    private long instances(Walk walk) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(walk.number().value())
                .count();
    }
}
