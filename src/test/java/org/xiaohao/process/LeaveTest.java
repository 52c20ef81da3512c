package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiaohao.support.HandedWalk.FIRST;
import static org.xiaohao.support.HandedWalk.HANDLER;
import static org.xiaohao.support.HandedWalk.LEADER;
import static org.xiaohao.support.HandedWalk.OWNER;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Seat;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;
import org.xiaohao.support.HandedWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.Walk;

/** Nothing of what was given away for a leave gets lost on its way back. */
@HouseTest
class LeaveTest {

    private static final PersonId AWAY = new PersonId(HANDLER);
    private static final PersonId COLLEAGUE = new PersonId(OWNER);

    @Autowired
    ApplicationContext house;

    @Autowired
    PersonHandover handover;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @AfterEach
    void everybodyIsBack() {
        TestClock.reset();
        db.sql("update work_absence set ended_at = now() where ended_at is null")
                .update();
    }

    @Test
    void whoHasTheWorkOfAnAbsentColleaguePassesItToNobody() {
        Walk walk = HandedWalk.claimed(house);
        leave(1);
        var third = new PersonId(LEADER);
        var today = LocalDate.now(clock);
        assertThatThrownBy(() -> handover.leave(COLLEAGUE, third, today, "年休假", leader()))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("正在代收他人休假期间的工作");
        assertThatThrownBy(() -> handover.move(COLLEAGUE, third, "调往外单位", leader()))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("正在代收他人休假期间的工作");
        assertThatThrownBy(() -> handover.move(third, AWAY, "调往外单位", leader()))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("正在休假移交中");
        assertThat(walk.task(FIRST).assignee()).isEqualTo(OWNER);
    }

    @Test
    void aLeaveEndsOnlyWhenEverythingIsBack() {
        Walk walk = HandedWalk.claimed(house);
        leave(1);
        TestClock.forward(Duration.ofDays(2));
        stopped(walk, true);
        handover.endLeaves();
        assertThat(walk.task(FIRST).assignee()).as("could not be given").isEqualTo(OWNER);
        assertThat(isAway()).as("so it is tried again").isTrue();
        stopped(walk, false);
        handover.endLeaves();
        assertThat(walk.task(FIRST).assignee()).isEqualTo(HANDLER);
        assertThat(isAway()).isFalse();
    }

    @Test
    void handingBackSpeaksOnlyOfWhatIsStillOpen() {
        Walk walk = HandedWalk.claimed(house);
        Walk other = HandedWalk.claimed(house);
        leave(1);
        walk.does(OWNER, FIRST, Map.of("statementWay", "paper"));
        var absence = handover.away(leader()).get(0).id();
        assertThat(handover.back(absence, leader()))
                .filteredOn(each -> List.of(walk.number(), other.number()).contains(each.number()))
                .hasSize(2)
                .allMatch(Outcome::done);
    }

    @Test
    void whatThePersonHoldsForAnotherUnitStaysAndIsNotNamed() {
        Walk foreign = Walk.register(house);
        String task = foreign.task("userTask_checkScope").taskId();
        hold(task, HANDLER);
        try {
            List<Outcome> outcomes = leave(1);
            assertThat(outcomes).noneMatch(each -> foreign.number().equals(each.number()));
            assertThat(outcomes).extracting(Outcome::words).contains("另有 1 项不在您管理的单位，没有移交");
            assertThat(foreign.task("userTask_checkScope").assignee()).isEqualTo(HANDLER);
        } finally {
            hold(task, null);
        }
    }

    private List<Outcome> leave(int days) {
        return handover.leave(AWAY, COLLEAGUE, LocalDate.now(clock).plusDays(days), "年休假", leader());
    }

    private boolean isAway() {
        return handover.away(leader()).stream().anyMatch(each -> each.person().equals(AWAY));
    }

    private void hold(String task, String person) {
        house.getBean(AsSystem.class).run(() -> house.getBean(TaskService.class).setAssignee(task, person));
    }

    /** A task of a stopped process is refused by the engine, as it may be for any other reason. */
    private void stopped(Walk walk, boolean stopped) {
        String task = walk.task(FIRST).taskId();
        house.getBean(AsSystem.class).run(() -> {
            var found = house.getBean(TaskService.class)
                    .createTaskQuery()
                    .taskId(task)
                    .singleResult();
            var change = house.getBean(RuntimeService.class)
                    .updateProcessInstanceSuspensionState()
                    .byProcessInstanceId(found.getProcessInstanceId());
            if (stopped) {
                change.suspend();
            } else {
                change.activate();
            }
        });
    }

    private Manager leader() {
        var seat = Seat.ofGroup(LEADER).orElseThrow();
        return Manager.of(new PersonId(LEADER), List.of(seat), house.getBean(Directory.class));
    }
}
