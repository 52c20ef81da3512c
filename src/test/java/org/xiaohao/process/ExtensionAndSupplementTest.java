package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiaohao.problem.MatterKind.EXTENSION;
import static org.xiaohao.problem.MatterKind.SUPPLEMENT;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xiaohao.problem.MatterKind;
import org.xiaohao.problem.Matters;
import org.xiaohao.supervision.ClockKind;
import org.xiaohao.supervision.Clocks;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.MatterWalk;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.Walk;

/** A case gets more time, or waits for what the enterprise still has to give. */
@HouseTest
class ExtensionAndSupplementTest {

    private static final Map<String, Object> LONGER = Map.of("extensionDays", 5, "extensionReason", "账目往来多年，对账需要时间。");
    private static final Map<String, Object> NEEDED = Map.of("supplementNeeded", "请补充2025年的对账单和送货单。");

    @Autowired
    ApplicationContext house;

    @Autowired
    Matters matters;

    @Autowired
    Clocks clocks;

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @Test
    void anExtensionMovesPlanAndTaskButNotWhatTheLawSets() {
        var walk = ArrearsWalk.claimed(house);
        var task = walk.task("userTask_sendStatement").dueAt();
        var statutory = end(walk, ClockKind.STATUTORY);
        var plan = end(walk, ClockKind.PLAN);
        MatterWalk.extended(house, walk);
        assertThat(walk.task("userTask_sendStatement").dueAt()).isAfter(task);
        assertThat(end(walk, ClockKind.PLAN)).isAfter(plan);
        assertThat(end(walk, ClockKind.STATUTORY)).isEqualTo(statutory);
        assertThat(walk.file().counts().extensions()).isEqualTo(1);
        assertThat(MatterWalk.extended(house, walk).file().counts().extensions())
                .isEqualTo(2);
    }

    @Test
    void nobodyGrantsTheExtensionThatHeAskedFor() {
        var walk = ArrearsWalk.claimed(house);
        assertThatThrownBy(() -> raise(walk, "datong-zone.handler", "datong-zone.handler", EXTENSION, LONGER))
                .hasMessageContaining("不能在本案提出");
        // one person on two seats: handler today, deputy of the leader tomorrow
        raise(walk, "industry.leader", "industry.handler", EXTENSION, LONGER);
        assertThatThrownBy(() ->
                        walk.does("industry.leader", "userTask_approveExtension", Map.of("extensionGranted", "true")))
                .hasMessageContaining("不能审批自己提出的事项");
        assertThat(walk.file().counts().extensions()).isZero();
    }

    @Test
    void aRefusedExtensionMovesNothing() {
        var walk = ArrearsWalk.claimed(house);
        var plan = end(walk, ClockKind.PLAN);
        raise(walk, "state-assets.handler", "state-assets.handler", EXTENSION, LONGER);
        walk.does(
                "industry.leader",
                "userTask_approveExtension",
                Map.of("extensionGranted", "false", "extensionRefusal", "请按期完成。"));
        assertThat(end(walk, ClockKind.PLAN)).isEqualTo(plan);
        assertThat(walk.file().counts().extensions()).isZero();
    }

    @Test
    void theEnterpriseIsAskedForASupplementOnceWhileTheLimitsStandStill() {
        var walk = ArrearsWalk.claimed(house);
        raise(walk, "state-assets.handler", "state-assets.handler", SUPPLEMENT, NEEDED);
        assertThat(clocks.running(walk.number()))
                .allMatch(each -> each.isPaused() != each.rule().equals("supplementAnswer"));
        matters.supplement(walk.number(), Map.of("supplementText", "对账单已经上传。"));
        assertThat(walk.waitingAt()).containsExactly("userTask_sendStatement");
        assertThat(clocks.running(walk.number())).noneMatch(each -> each.isPaused());
        assertThatThrownBy(() -> matters.supplement(walk.number(), Map.of("supplementText", "再补一次。")))
                .hasMessageContaining("没有待办");
        assertThatThrownBy(() -> raise(walk, "state-assets.handler", "state-assets.handler", SUPPLEMENT, NEEDED))
                .hasMessageContaining("只能要求企业补充一次");
    }

    @Test
    void theCaseGoesOnWhenNothingIsSuppliedInTime() {
        var walk = Walk.register(house);
        raise(walk, "intake1", "coordination-office.intake", SUPPLEMENT, NEEDED);
        TestClock.forward(Duration.ofDays(30));
        assertThat(walk.timers().waitingAt()).containsExactly("userTask_checkScope");
        assertThat(matters.latest(walk.number(), SUPPLEMENT).orElseThrow().steps())
                .extracting(step -> step.step())
                .contains("recordNoSupplement", "endSupplement");
        assertThat(clocks.running(walk.number())).noneMatch(each -> each.isPaused());
    }

    @Test
    void theOfficeRecordsWhatCameOnPaper() {
        var walk = Walk.register(house);
        raise(walk, "intake1", "coordination-office.intake", SUPPLEMENT, NEEDED);
        walk.does(
                "intake1",
                "userTask_awaitSupplement",
                Map.of("paperReceivedOn", "2026-11-20", "paperReceived", "对账单原件一份。"));
        assertThat(walk.waitingAt()).containsExactly("userTask_checkScope");
    }

    @AfterAll
    static void takesEveryFlowOfItsLanes() {
        assertThat(MatterWalk.flowsNotTaken("extension|extend|supplement")).isEmpty();
    }

    private void raise(Walk walk, String person, String seat, MatterKind kind, Map<String, Object> said) {
        MatterWalk.raises(house, walk, person, seat, kind, said);
    }

    private Instant end(Walk walk, ClockKind kind) {
        return clocks.running(walk.number()).stream()
                .filter(each -> each.kind() == kind)
                .map(each -> each.dueAt())
                .findFirst()
                .orElseThrow();
    }
}
