package org.xiaohao.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xiaohao.calendar.DueDate;
import org.xiaohao.calendar.WorkingCalendar;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.Walk;

/** A limit moves by exactly the working days it stood still or was extended, and takes task and timer with it. */
@HouseTest
class MovedLimitsTest {

    private static final String SUSPENSION = "suspension";
    private static final String SUPPLEMENT = "supplement";

    @Autowired
    ApplicationContext house;

    @Autowired
    Clocks clocks;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Clock clock;

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @Test
    void taskTimerAndClockEndTogether() {
        var walk = ArrearsWalk.verified(ArrearsWalk.paid(ArrearsWalk.claimed(house)));
        assertThat(walk.timersAt()).containsExactly(due(walk, "answers"));
        clocks.pause(walk.number(), SUSPENSION);
        TestClock.forward(Duration.ofDays(7));
        clocks.resume(walk.number(), SUSPENSION);
        assertThat(walk.timersAt()).containsExactly(due(walk, "answers"));
        assertThat(walk.task("userTask_awaitAnswers").dueAt()).isEqualTo(due(walk, "answers"));
    }

    @Test
    void aPausedLimitShowsGreyAndGoesOnOnlyWhenNoReasonIsLeft() {
        var walk = ArrearsWalk.claimed(house);
        clocks.pause(walk.number(), SUSPENSION);
        clocks.pause(walk.number(), SUPPLEMENT);
        clocks.resume(walk.number(), SUSPENSION);
        assertThat(clocks.earliest(walk.number()).orElseThrow().light()).isEqualTo(Light.GREY);
        clocks.resume(walk.number(), SUPPLEMENT);
        assertThat(clocks.earliest(walk.number()).orElseThrow().light()).isNotEqualTo(Light.GREY);
    }

    @Test
    void anExtensionMovesTheNamedKindsOnly() {
        var walk = ArrearsWalk.claimed(house);
        var before = ends(walk);
        clocks.extend(walk.number(), Set.of(ClockKind.PLAN), 5);
        for (CaseClock each : clocks.running(walk.number())) {
            int moved = each.kind() == ClockKind.PLAN ? 5 : 0;
            assertThat(calendar.workingDaysBetween(before.get(each.rule()), day(each.dueAt())))
                    .isEqualTo(moved);
        }
    }

    @RepeatedTest(12)
    void everyLimitMovesByExactlyThePausedAndGrantedWorkingDays(RepetitionInfo turn) {
        var random = new Random(turn.getCurrentRepetition());
        var walk = ArrearsWalk.claimed(house);
        var before = ends(walk);
        int paused = 0;
        int granted = 0;
        for (int i = 0; i < 6; i++) {
            if (random.nextBoolean()) {
                paused += pauseFor(walk, random.nextInt(40));
            } else {
                int days = 1 + random.nextInt(9);
                clocks.extend(walk.number(), Set.of(ClockKind.PLAN), days);
                granted += days;
            }
            TestClock.forward(Duration.ofDays(random.nextInt(5)));
        }
        for (CaseClock each : clocks.running(walk.number())) {
            int moved = paused + (each.kind() == ClockKind.PLAN ? granted : 0);
            assertThat(calendar.workingDaysBetween(before.get(each.rule()), day(each.dueAt())))
                    .as("%s in turn %s", each.rule(), turn.getCurrentRepetition())
                    .isEqualTo(moved);
        }
    }

    private int pauseFor(Walk walk, int days) {
        LocalDate from = LocalDate.now(clock);
        clocks.pause(walk.number(), SUSPENSION);
        TestClock.forward(Duration.ofDays(days));
        clocks.resume(walk.number(), SUSPENSION);
        return calendar.workingDaysBetween(from, LocalDate.now(clock));
    }

    private Map<String, LocalDate> ends(Walk walk) {
        List<CaseClock> running = clocks.running(walk.number());
        assertThat(running).isNotEmpty();
        var ends = new HashMap<String, LocalDate>();
        running.forEach(each -> ends.put(each.rule(), day(each.dueAt())));
        return ends;
    }

    private Instant due(Walk walk, String rule) {
        return clocks.running(walk.number()).stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .dueAt();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, DueDate.ZONE);
    }
}
