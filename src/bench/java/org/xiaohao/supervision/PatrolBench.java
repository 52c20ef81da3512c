package org.xiaohao.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.calendar.Span;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.TypeWalk;

/** Ten thousand limits end at the same moment, on cases that each have four of them. */
@HouseTest
class PatrolBench {

    private static final int CASES = 2500;
    private static final int PROBES = 20;

    @Autowired
    ApplicationContext house;

    @Autowired
    Patrol patrol;

    @Autowired
    Clocks clocks;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @Test
    void tellsTenThousandLimitsWithoutHoldingUpPeople() {
        for (int i = 0; i < CASES; i++) {
            withFourLimits(TypeWalk.register(house, "zone-reform").walk().number());
        }
        List<TypeWalk> people = waiting(3 * PROBES);
        TestClock.forward(Duration.ofDays(30));
        Duration warm = probe(people.subList(0, PROBES));
        Duration alone = probe(people.subList(PROBES, 2 * PROBES));
        long began = System.nanoTime();
        var round = CompletableFuture.supplyAsync(patrol::round);
        Duration meanwhile = probe(people.subList(2 * PROBES, 3 * PROBES));
        int told = round.join();
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "bench: %d limits told in %.1f s (%.0f a second); a step of a person takes %d ms alone, %d ms meanwhile:"
                        + " %.1f times (first ones %d ms)%n",
                told,
                seconds,
                told / seconds,
                alone.toMillis(),
                meanwhile.toMillis(),
                (double) meanwhile.toNanos() / alone.toNanos(),
                warm.toMillis());
        assertThat(told).isGreaterThanOrEqualTo(4 * CASES);
        assertThat(supervisions()).isGreaterThanOrEqualTo(CASES);
        assertThat(patrol.round()).as("each was told once").isZero();
    }

    private void withFourLimits(ProblemNumber number) {
        for (ClockKind kind : Arrays.asList(ClockKind.PLAN, ClockKind.STATUTORY, ClockKind.SUPERVISION_13710)) {
            var span = new Span(LocalDate.now(clock), 5, Span.Unit.CALENDAR_DAY);
            clocks.start(number, new Limit(kind, "bench", "整改时限", span, "测量"), null);
        }
    }

    private List<TypeWalk> waiting(int cases) {
        List<TypeWalk> walks = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            walks.add(TypeWalk.register(house, "soe-arrears"));
        }
        return walks;
    }

    /** The median time in which somebody completes a task. */
    private Duration probe(List<TypeWalk> people) {
        long[] times = people.stream()
                .mapToLong(walk -> {
                    long began = System.nanoTime();
                    walk.does("userTask_checkScope");
                    return System.nanoTime() - began;
                })
                .sorted()
                .toArray();
        return Duration.ofNanos(times[times.length / 2]);
    }

    private int supervisions() {
        return db.sql("select count(*) from problem_case where supervisions > 0")
                .query(Integer.class)
                .single();
    }
}
