package org.xiaohao.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.xiaohao.problem.Cases;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.SupervisionWalk;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.TypeWalk;

/** Each threshold of a limit is told exactly once, whoever goes round and however often. */
@HouseTest
class PatrolTest {

    private static final String NEAR = "clock.warned";
    private static final String PASSED = "clock.breached";

    @Autowired
    ApplicationContext house;

    @Autowired
    Patrol patrol;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionOperations transaction;

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @Test
    void tellsThatTheEndIsNearAndThenThatItHasPassedEachOnce() {
        var walk = accepting();
        assertThat(walk.patrol()).as("nothing is near on the first day").isZero();
        untilNear(walk);
        assertThat(walk.patrol()).isZero();
        assertThat(walk.told(NEAR)).isOne();
        assertThat(mails(walk, "due-soon")).isOne();
        walk.late(15);
        walk.late(1);
        assertThat(walk.told(PASSED)).isOne();
        assertThat(mails(walk, "overdue"))
                .as("to the office, to its leader and to who supervises the office")
                .isEqualTo(3);
    }

    @Test
    void aClockThatIsSetBackTellsNothingTwice() {
        var walk = accepting().late(20);
        long told = walk.told(PASSED);
        TestClock.reset();
        assertThat(walk.patrol()).isZero();
        walk.late(20);
        assertThat(walk.told(PASSED)).isEqualTo(told);
    }

    @Test
    void twoPatrolsAtOnceTellEachThresholdOnce() throws Exception {
        List<SupervisionWalk> walks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            walks.add(accepting());
        }
        TestClock.forward(Duration.ofDays(20));
        var pool = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> round =
                    () -> walks.stream().mapToInt(SupervisionWalk::patrol).sum();
            for (var done : pool.invokeAll(List.of(round, round))) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        walks.forEach(SupervisionWalk::patrol);
        assertThat(walks).allSatisfy(walk -> {
            assertThat(walk.told(PASSED)).isOne();
            assertThat(mails(walk, "overdue")).isEqualTo(3);
        });
    }

    @Test
    void whatWasCutOffIsToldByTheNextRound() {
        var walk = accepting();
        TestClock.forward(Duration.ofDays(20));
        transaction.executeWithoutResult(status -> {
            assertThat(walk.patrol()).isOne();
            status.setRollbackOnly();
        });
        assertThat(walk.told(PASSED)).isZero();
        assertThat(mails(walk, "overdue")).isZero();
        walk.patrol();
        assertThat(walk.told(PASSED)).isOne();
    }

    @Test
    void aCaseOnWhichSomebodyWorksIsLeftForTheNextRound() throws Exception {
        var walk = accepting();
        TestClock.forward(Duration.ofDays(20));
        var pool = Executors.newSingleThreadExecutor();
        try {
            transaction.executeWithoutResult(status -> {
                cases.lock(walk.walk().walk().number());
                assertThat(done(pool.submit(walk::patrol))).isZero();
            });
        } finally {
            pool.shutdownNow();
        }
        assertThat(walk.patrol()).isOne();
    }

    @Test
    void aRoundGoesOverEveryCaseAndFindsNothingTheSecondTime() {
        var walk = accepting();
        TestClock.forward(Duration.ofDays(20));
        assertThat(patrol.round()).isPositive();
        assertThat(walk.told(PASSED)).isOne();
        assertThat(patrol.round()).isZero();
    }

    private SupervisionWalk accepting() {
        return SupervisionWalk.of(house, TypeWalk.register(house, "zone-reform"));
    }

    private static void untilNear(SupervisionWalk walk) {
        for (int day = 0; day < 15 && walk.told(NEAR) == 0; day++) {
            walk.late(1);
        }
        assertThat(walk.told(PASSED)).isZero();
    }

    private static int done(Future<Integer> told) {
        try {
            return told.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private int mails(SupervisionWalk walk, String template) {
        return db.sql("select count(*) from notice where number = :number and template = :template")
                .param("number", walk.walk().walk().number().value())
                .param("template", template)
                .query(Integer.class)
                .single();
    }
}
