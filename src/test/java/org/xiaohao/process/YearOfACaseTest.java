package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xiaohao.calendar.DueDate;
import org.xiaohao.problem.MatterKind;
import org.xiaohao.problem.Stage;
import org.xiaohao.supervision.CaseClock;
import org.xiaohao.supervision.ClockKind;
import org.xiaohao.supervision.Clocks;
import org.xiaohao.supervision.LookBackRound;
import org.xiaohao.supervision.Patrol;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.LookBackWalk;
import org.xiaohao.support.MatterWalk;
import org.xiaohao.support.RowWalk;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.TypeWalk;
import org.xiaohao.trail.Trail;

/** One case through a whole year of the official calendar, day by day, with a Spring Festival and a make-up Saturday. */
@HouseTest
class YearOfACaseTest {

    private static final LocalDate BEGIN = LocalDate.of(2025, 12, 1);

    @Autowired
    ApplicationContext house;

    @Autowired
    DrawnTimers timers;

    @Autowired
    Patrol patrol;

    @Autowired
    LookBackRound lookBacks;

    @Autowired
    Clocks clocks;

    @Autowired
    Clock clock;

    @Autowired
    Trail trail;

    private TypeWalk walk;

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @Test
    void whoIsAlwaysInTimeIsNeverLateAndIsRemindedOnceOfEachLimit() {
        timers.resting(() -> {
            on(BEGIN);
            walk = TypeWalk.claimed(house, "zone-reform", "subtype", "performancePay");
            planned();
            overSpringFestival();
            carriedOut();
            assertThat(told("clock.breached")).isZero();
            assertThat(told("clock.warned")).isEqualTo(distinctEndsWarnedOf()).isPositive();
            return null;
        });
    }

    private void planned() {
        assertThat(due("meeting"))
                .as("ten working days, none of them a holiday")
                .isEqualTo("2025-12-15");
        through(LocalDate.of(2025, 12, 4));
        walk.does("userTask_holdMeeting")
                .does("userTask_chooseDepartments", "departmentsNeeded", "true", "cooperatingUnits", List.of("finance"))
                .does("userTask_cooperate")
                .does("userTask_analyseCauses", "reformable", "true")
                .row("milestone", "dueOn", "2026-05-08")
                .does("userTask_makePlan")
                .does("userTask_approvePlan", "planApproved", "true");
        assertThat(due("milestone")).isEqualTo("2026-05-08");
    }

    /** Working days after the twelfth up to the twenty-sixth: 13, make-up Saturday 14, then 24, 25 and 26. */
    private void overSpringFestival() {
        through(LocalDate.of(2026, 2, 12));
        String plan = duePlan();
        MatterWalk.raises(
                house,
                walk.walk(),
                "office.handler",
                "coordination-office.handler",
                MatterKind.SUSPENSION,
                Map.of("suspensionReason", "春节前后企业停产，无法核对进展。", "suspendedUntil", "2026-02-26"));
        walk.does("userTask_approveSuspension", "suspensionGranted", "true");
        through(LocalDate.of(2026, 2, 26));
        walk.does("userTask_resume");
        assertThat(due("milestone"))
                .as("five working days later, one of them a make-up Saturday")
                .isEqualTo("2026-05-14");
        assertThat(duePlan()).isNotEqualTo(plan);
    }

    private void carriedOut() {
        through(LocalDate.of(2026, 5, 13));
        RowWalk.allDone(house, walk, "milestone", "doneOn")
                .does("userTask_followMilestones", "allMilestonesDone", "true")
                .does("userTask_acceptReform", "reformAccepted", "true")
                .does("userTask_recordRules");
        walk.closed();
        assertThat(walk.walk().file().stage()).isEqualTo(Stage.CLOSED);
        through(LocalDate.of(2026, 6, 12));
        assertThat(walk.waitingAt()).containsExactly("userTask_visitAgain");
        visited();
        through(LocalDate.of(2026, 8, 11));
        visited();
        through(BEGIN.plusYears(1));
        assertThat(walk.waitingAt()).isEmpty();
    }

    private void visited() {
        LookBackWalk.noted(house, walk)
                .does("userTask_visitAgain", "lookBackHeld", "true", "lookBackFindings", "绩效工资按新办法发放，没有反弹。");
    }

    /** Day after day at ten o'clock: patrol, drawn timers, look backs. */
    private void through(LocalDate last) {
        LocalDate today = LocalDate.now(clock);
        while (today.isBefore(last)) {
            today = today.plusDays(1);
            on(today);
            patrol.visit(walk.walk().number());
            walk.timers();
            lookBacks.visit(walk.walk().number());
        }
    }

    private void on(LocalDate day) {
        Instant wanted = day.atTime(LocalTime.of(10, 0)).atZone(DueDate.ZONE).toInstant();
        TestClock.forward(Duration.between(clock.instant(), wanted).truncatedTo(ChronoUnit.SECONDS));
    }

    private String due(String rule) {
        return running()
                .filter(each -> each.rule().equals(rule))
                .map(YearOfACaseTest::day)
                .findFirst()
                .orElse("");
    }

    private String duePlan() {
        return running()
                .filter(each -> each.kind() == ClockKind.PLAN)
                .map(YearOfACaseTest::day)
                .findFirst()
                .orElse("");
    }

    private Stream<CaseClock> running() {
        return clocks.running(walk.walk().number()).stream();
    }

    private static String day(CaseClock each) {
        return LocalDate.ofInstant(each.dueAt(), DueDate.ZONE).toString();
    }

    private long told(String kind) {
        return trail.of(walk.walk().number()).stream()
                .filter(entry -> entry.kind().equals(kind))
                .count();
    }

    private long distinctEndsWarnedOf() {
        var ends = new TreeMap<String, String>();
        trail.of(walk.walk().number()).stream()
                .filter(entry -> entry.kind().equals("clock.warned"))
                .forEach(entry -> ends.put(
                        entry.references().get("clock") + entry.references().get("due"), ""));
        return ends.size();
    }
}
