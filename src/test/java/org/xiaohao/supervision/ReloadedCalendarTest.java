package org.xiaohao.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.calendar.Span;
import org.xiaohao.calendar.WorkingCalendar;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.PublishedYears;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.Walk;

/**
 * The notice of the next year arrives while limits run into it: each then ends where a plain model says that walks day
 * by day, and nothing else has moved.
 */
@HouseTest
class ReloadedCalendarTest {

    private static final String ADMIN = "office.admin";
    private static final String SUSPENSION = "suspension";
    private static final String AWAITING = "userTask_awaitAnswers";

    @Autowired
    ApplicationContext house;

    @Autowired
    CalendarReload reload;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Clocks clocks;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    private PublishedYears years;
    private int next;
    private Set<LocalDate> off;
    private Set<LocalDate> makeUp;

    /** Late in a year whose notice is known; the next one is not. */
    @BeforeEach
    void autumn() {
        LocalDate today = LocalDate.now(clock);
        LocalDate late = LocalDate.of(today.getYear(), 11, 20);
        TestClock.forward(Duration.ofDays(Math.max(0, ChronoUnit.DAYS.between(today, late))));
        next = today.getYear() + 1;
        LocalDate newYear = LocalDate.of(next, 1, 1);
        off = Stream.concat(
                        newYear.datesUntil(newYear.plusDays(10)),
                        newYear.plusDays(36).datesUntil(newYear.plusDays(44)))
                .collect(Collectors.toSet());
        makeUp = Stream.of(22, 50)
                .map(newYear::plusDays)
                .map(day -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)))
                .collect(Collectors.toSet());
        years = new PublishedYears(house);
        years.official(next - 1, Set.of(), Set.of());
        years.provisional(next);
        reload.reload(null);
    }

    @AfterEach
    void asShipped() {
        TestClock.reset();
        years.restore();
        reload.reload(null);
    }

    @Test
    void everyLimitEndsWhereADayByDayModelSays() {
        List<ModelledLife> lives = lives(new Random(7));
        Map<UUID, CaseClock> before = running(lives);
        assertThat(before.values()).anyMatch(CaseClock::provisional);
        years.official(next, off, makeUp);
        List<MovedLimit> moved = reload.reload(ADMIN).moves();
        Map<UUID, CaseClock> after = running(lives);
        for (ModelledLife life : lives) {
            assertThat(after.get(life.clock).due().date()).as("%s", life).isEqualTo(life.end(off, makeUp));
            assertThat(after.get(life.clock).provisional()).isFalse();
        }
        // a case has limits of its own besides those of the model
        var own = lives.stream().map(life -> life.number.value()).toList();
        assertThat(moved.stream()
                        .filter(each ->
                                own.contains(each.number()) && each.clock().endsWith("模型")))
                .containsExactlyInAnyOrderElementsOf(before.values().stream()
                        .map(each -> MovedLimit.between(each, after.get(each.id())))
                        .filter(MovedLimit::isOne)
                        .toList());
        assertThat(reload.reload(ADMIN).moves()).isEmpty();
    }

    @Test
    void taskAndTimerFollowAndTheReportIsKept() {
        var walk = awaiting();
        var before = walk.timersAt();
        years.official(next, off, makeUp);
        reload.reload(ADMIN);
        Instant end = runningOf(walk).dueAt();
        assertThat(walk.timersAt()).isNotEqualTo(before).containsExactly(end);
        assertThat(walk.task(AWAITING).dueAt()).isEqualTo(end);
        var kept = reload.last(1).get(0);
        assertThat(kept.by()).isEqualTo(ADMIN);
        assertThat(kept.moves())
                .filteredOn(each -> each.number().equals(walk.number().value()))
                .anyMatch(each -> each.provisionalBefore() && !each.provisionalAfter());
    }

    @Test
    void theTimerOfAPausedLimitGoesOnWaiting() {
        var walk = awaiting();
        clocks.pause(walk.number(), SUSPENSION);
        var before = walk.timersAt();
        years.official(next, off, makeUp);
        reload.reload(ADMIN);
        assertThat(walk.timersAt()).isEqualTo(before);
        assertThat(runningOf(walk).isPaused()).isTrue();
        clocks.resume(walk.number(), SUSPENSION);
        assertThat(walk.timersAt()).containsExactly(runningOf(walk).dueAt());
    }

    @Test
    void aWrongFileIsNamedAndLeavesEveryDate() {
        List<ModelledLife> lives = lives(new Random(11));
        Map<UUID, CaseClock> before = running(lives);
        years.official(next, off, off);
        assertThatThrownBy(() -> reload.reload(ADMIN))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("日历文件 " + next + ".json 有误");
        assertThat(calendar.isWorkingDay(LocalDate.of(next, 1, 4).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))))
                .isTrue();
        assertThat(running(lives)).isEqualTo(before);
    }

    @Test
    void aNodeFollowsAnotherThatHasReadNewerFiles() {
        var walk = awaiting();
        years.official(next, off, makeUp);
        reload.look();
        assertThat(runningOf(walk).provisional()).isTrue();
        db.sql("insert into calendar_reload (id, read_at, files_hash, moved, moves)"
                        + " values (gen_random_uuid(), now() + interval '2 years', repeat('0', 64), 0, '[]')")
                .update();
        reload.look();
        assertThat(runningOf(walk).provisional()).isFalse();
        db.sql("delete from calendar_reload where files_hash = repeat('0', 64)").update();
    }

    /** Waits for the enterprise until some day in the next year. */
    private Walk awaiting() {
        var walk = ArrearsWalk.verified(ArrearsWalk.paid(ArrearsWalk.claimed(house)));
        clocks.moveTask(walk.task(AWAITING).taskId(), new Span(LocalDate.now(clock), 40, Span.Unit.WORKING_DAY));
        return walk;
    }

    private CaseClock runningOf(Walk walk) {
        String task = walk.task(AWAITING).taskId();
        return clocks.running(walk.number()).stream()
                .filter(each -> task.equals(each.taskId()))
                .findFirst()
                .orElseThrow();
    }

    private List<ModelledLife> lives(Random random) {
        List<ModelledLife> lives = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ProblemNumber number = Walk.register(house).number();
            for (Span.Unit unit : Span.Unit.values()) {
                var span = new Span(
                        LocalDate.now(clock),
                        unit == Span.Unit.MONTH ? 1 + random.nextInt(3) : random.nextInt(60),
                        unit);
                var limit = new Limit(ClockKind.PLAN, "model-" + unit, "模型", span, "测试");
                lives.add(new ModelledLife(
                        number, clocks.start(number, limit, null).id(), span));
            }
            for (int turn = 0; turn < 4; turn++) {
                change(lives.stream().filter(life -> life.number.equals(number)).toList(), random);
            }
        }
        return lives;
    }

    private void change(List<ModelledLife> own, Random random) {
        ProblemNumber number = own.get(0).number;
        if (random.nextBoolean()) {
            LocalDate from = LocalDate.now(clock);
            clocks.pause(number, SUSPENSION);
            TestClock.forward(Duration.ofDays(random.nextInt(9)));
            clocks.resume(number, SUSPENSION);
            own.forEach(life -> life.stood(from, LocalDate.now(clock)));
        } else {
            int days = 1 + random.nextInt(9);
            clocks.extend(number, Set.of(ClockKind.PLAN), days);
            own.forEach(life -> life.extended(days));
        }
    }

    private Map<UUID, CaseClock> running(List<ModelledLife> lives) {
        var running = new HashMap<UUID, CaseClock>();
        lives.stream()
                .flatMap(life -> clocks.running(life.number).stream()
                        .filter(each -> each.id().equals(life.clock)))
                .forEach(each -> running.put(each.id(), each));
        return running;
    }
}
