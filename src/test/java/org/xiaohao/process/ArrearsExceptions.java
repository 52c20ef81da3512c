package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xiaohao.calendar.DueDate;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.evidence.Holder;
import org.xiaohao.problem.Rows;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.Walk;

/** A debtor that does not answer, disputes, or breaks its word; walked with the straight ways in one class. */
@HouseTest
abstract class ArrearsExceptions {

    private static final String HANDLER = "state-assets.handler";

    @Autowired
    ApplicationContext house;

    @Autowired
    Clock clock;

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @Test
    void theAnswerOfTheDebtorLeadsToTheBalance() {
        var walk = ArrearsWalk.statementSent(ArrearsWalk.claimed(house));
        assertThat(walk.waitingAt()).containsExactly("userTask_awaitStatement");
        walk.otherPartyAnswers(Map.of("statementPosition", "partly", "statementBalance", 80));
        assertThat(walk.waitingAt()).containsExactly("userTask_confirmBalance");
        assertThat(walk.file().facts()).containsEntry("statementPosition", "partly");
    }

    @Test
    void aSealedStatementCountsOnlyWithItsScan() {
        var walk = ArrearsWalk.statementSent(ArrearsWalk.claimed(house));
        Map<String, Object> sealed =
                Map.of("sealedStatementOn", "2026-11-20", "sealedStatementNote", "余额一百二十万元，盖有财务章。");
        assertThatThrownBy(() -> walk.does(HANDLER, "userTask_awaitStatement", sealed))
                .hasMessageContaining("原件须扫描");
        assertThat(walk.waitingAt()).containsExactly("userTask_awaitStatement");
        scan(walk);
        assertThat(walk.does(HANDLER, "userTask_awaitStatement", sealed).waitingAt())
                .containsExactly("userTask_confirmBalance");
    }

    @Test
    void silenceIsRecordedAndSupervisedAndTheSecondSilenceLeavesTheEvidenceOfTheEnterprise() {
        var walk = ArrearsWalk.statementSent(ArrearsWalk.claimed(house));
        assertThat(walk.timers().waitingAt()).as("not a day too early").containsExactly("userTask_awaitStatement");
        afterDays(12, walk);
        assertThat(walk.waitingAt()).containsExactly("userTask_draftDocument");
        supervised(walk);
        assertThat(walk.waitingAt()).containsExactly("userTask_awaitStatement");
        afterDays(12, walk);
        assertThat(walk.waitingAt()).containsExactly("userTask_confirmBalance");
        assertThat(steps(walk, "recordOtherPartySilence")).isEqualTo(2);
    }

    @Test
    void theTaskEndsWithTheNextInstalmentAndMovesWhenTheListChanges() {
        var walk = watched(5, 20);
        assertThat(due(walk)).isEqualTo(day(5));
        var rows = house.getBean(Rows.class);
        var first = rows.of(walk.number(), "instalment").get(0);
        var paid = new HashMap<>(first.values());
        paid.put("paidOn", day(0).toString());
        rows.save(walk.number(), person(), first.id(), "instalment", paid);
        assertThat(due(walk)).isEqualTo(day(20));
        assertThat(walk.timersAt()).containsExactly(new DueDate(day(20), false).end());
    }

    @Test
    void aMissedInstalmentIsCountedSupervisedAndPromisedAnew() {
        var walk = watched(5, 20);
        assertThat(walk.timers().waitingAt()).containsExactly("userTask_reportPayments");
        afterDays(6, walk);
        assertThat(walk.waitingAt()).containsExactly("userTask_confirmBreach");
        Map<String, Object> missed = Map.of("instalmentMissed", "true", "breachDescription", "第一期六十万元到期未付，对方称资金紧张。");
        assertThatThrownBy(() -> walk.does("industry.handler", "userTask_confirmBreach", missed))
                .hasMessageContaining("已到期未完成");
        assertThat(walk.file().counts().breaches()).isZero();
        promiseAnew(walk, 0, 10);
        walk.does("industry.handler", "userTask_confirmBreach", missed);
        assertThat(walk.file().counts().breaches()).isOne();
        supervised(walk);
        assertThat(walk.waitingAt()).containsExactly("userTask_reportPayments");

        afterDays(11, walk);
        promiseAnew(walk, 0, 30);
        walk.does("industry.handler", "userTask_confirmBreach", missed);
        assertThat(walk.file().counts().breaches()).as("the second time").isEqualTo(2);
    }

    @Test
    void nobodyIsCalledABreakerOfPromisesWhenAllIsPaid() {
        var walk = watched(5, 6);
        afterDays(8, walk);
        payAll(walk);
        assertThatThrownBy(() -> walk.does(
                        "industry.handler",
                        "userTask_confirmBreach",
                        Map.of("instalmentMissed", "true", "breachDescription", "两期均已付清，误选了失信。")))
                .hasMessageContaining("没有未完成的");
        assertThat(walk.file().counts().breaches()).isZero();
    }

    @Test
    void whatIsPaidEarlyIsNotWatchedAnyMore() {
        var walk = watched(2, 3);
        payAll(walk);
        assertThat(due(walk)).isAfter(day(3));
        afterDays(3, walk);
        assertThat(walk.waitingAt()).containsExactly("userTask_reportPayments");
    }

    private void payAll(Walk walk) {
        var rows = house.getBean(Rows.class);
        for (var row : rows.of(walk.number(), "instalment")) {
            var paid = new HashMap<>(row.values());
            paid.put("paidOn", day(0).toString());
            rows.save(walk.number(), person(), row.id(), "instalment", paid);
        }
    }

    @Test
    void anInstalmentPaidLateIsNoBreach() {
        var walk = watched(5, 20);
        afterDays(6, walk);
        var rows = house.getBean(Rows.class);
        var first = rows.of(walk.number(), "instalment").get(0);
        var paid = new HashMap<>(first.values());
        paid.put("paidOn", day(0).toString());
        rows.save(walk.number(), person(), first.id(), "instalment", paid);
        walk.does(
                "industry.handler",
                "userTask_confirmBreach",
                Map.of("instalmentMissed", "false", "breachDescription", "到期次日已经付清，银行回单已上传。"));
        assertThat(walk.waitingAt()).containsExactly("userTask_reportPayments");
        assertThat(walk.file().counts().breaches()).isZero();
    }

    @Test
    void whatWasGuidedToCourtCannotBeClaimedAsSolved() {
        var walk = ArrearsWalk.balanceConfirmed(ArrearsWalk.claimed(house), null)
                .does(
                        HANDLER,
                        "userTask_seekConsent",
                        Map.of("consentOn", "2026-11-20", "bothConsent", "false", "whoDeclines", "otherParty"))
                .does(
                        HANDLER,
                        "userTask_guideToStatutory",
                        Map.of("statutoryWay", "litigation", "guidedOn", "2026-11-20", "guidance", "已告知企业起诉途径和所需材料。"));
        assertThatThrownBy(() -> ArrearsWalk.applied(walk, "resolved")).hasMessageContaining("转入法定程序");
        assertThat(ArrearsWalk.applied(walk, "partlyResolved").waitingAt()).containsExactly("userTask_signApplication");
    }

    /** The plan has two instalments, so many days from now. */
    private Walk watched(int first, int second) {
        var walk = ArrearsWalk.bothConsent(ArrearsWalk.balanceConfirmed(ArrearsWalk.claimed(house), null));
        ArrearsWalk.negotiated(walk, "agreed")
                .row("instalment", Map.of("dueOn", day(first).toString(), "amount", 60, "kind", "instalment"))
                .row("instalment", Map.of("dueOn", day(second).toString(), "amount", 60, "kind", "instalment"));
        return ArrearsWalk.planAgreed(walk);
    }

    private void promiseAnew(Walk walk, int row, int days) {
        var rows = house.getBean(Rows.class);
        var missed = rows.of(walk.number(), "instalment").get(row);
        var anew = new HashMap<>(missed.values());
        anew.put("dueOn", day(days).toString());
        rows.save(walk.number(), person(), missed.id(), "instalment", anew);
    }

    private static void supervised(Walk walk) {
        walk.does(
                        "industry.handler",
                        "userTask_draftDocument",
                        Map.of(
                                "documentFacts", "欠款单位逾期未答复对账函。",
                                "documentBasis", "《保障中小企业款项支付条例》第二十五条",
                                "documentDemand", "请督促欠款单位限期答复并付款。",
                                "documentLimitOn", LocalDate.now().plusYears(1).toString()))
                .does("industry.owner", "userTask_reviewDocument", Map.of("documentReviewed", "true"))
                .does("industry.leader", "userTask_signDocument", Map.of("documentSigned", "true"));
    }

    private void afterDays(int days, Walk walk) {
        TestClock.forward(Duration.ofDays(days));
        walk.timers();
    }

    private void scan(Walk walk) {
        var content = new ByteArrayInputStream("%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        house.getBean(Evidence.class).keep(Holder.ofCase(walk.number(), () -> {}), "对账单（盖章）.pdf", content, person());
    }

    private static Actor person() {
        return Actor.person(new PersonId(HANDLER), new UnitCode("state-assets"));
    }

    private LocalDate due(Walk walk) {
        return LocalDate.ofInstant(walk.task("userTask_reportPayments").dueAt(), DueDate.ZONE);
    }

    private LocalDate day(int days) {
        return LocalDate.now(clock).plusDays(days);
    }

    private long steps(Walk walk, String step) {
        return house.getBean(org.xiaohao.problem.Cases.class).steps(walk.number()).stream()
                .filter(each -> each.step().equals(step))
                .count();
    }
}
