package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiaohao.support.HandedWalk.FIRST;
import static org.xiaohao.support.HandedWalk.HANDLER;
import static org.xiaohao.support.HandedWalk.LEADER;
import static org.xiaohao.support.HandedWalk.OWNER;
import static org.xiaohao.support.HandedWalk.UNIT;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Post;
import org.xiaohao.organization.Seat;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.supervision.Clocks;
import org.xiaohao.support.HandedWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.Walk;
import org.xiaohao.trail.Trail;
import org.xiaohao.trail.TrailEntry;

/** All work of a person goes to a colleague: until the end of a leave, or for good. */
@HouseTest
class PersonHandoverTest {

    private static final PersonId AWAY = new PersonId(HANDLER);
    private static final PersonId COLLEAGUE = new PersonId(OWNER);

    @Autowired
    ApplicationContext house;

    @Autowired
    PersonHandover handover;

    @Autowired
    Directory directory;

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
    void goesToTheColleagueForALeaveAndComesBackWithIt() {
        Walk walk = HandedWalk.claimed(house);
        var before = house.getBean(Clocks.class).runningOfTask(walk.task(FIRST).taskId());
        assertThat(leave(today().plusDays(5))).anyMatch(each -> each.number().equals(walk.number()) && each.done());
        assertThat(walk.task(FIRST).assignee()).isEqualTo(OWNER);
        assertThat(house.getBean(Clocks.class).runningOfTask(walk.task(FIRST).taskId()))
                .as("the limit runs on")
                .isEqualTo(before);
        assertThat(walk.file().responsiblePerson()).isEqualTo(HANDLER);
        var away = handover.away(leader());
        assertThat(handover.back(away.get(0).id(), leader())).anyMatch(Outcome::done);
        assertThat(walk.task(FIRST).assignee()).isEqualTo(HANDLER);
        assertThatThrownBy(() -> handover.back(away.get(0).id(), leader())).isInstanceOf(Rejection.class);
    }

    @Test
    void isRecordedWithWhoFromWhomToWhomAndTheHashOfWhy() {
        Walk walk = HandedWalk.claimed(house);
        leave(today());
        TrailEntry entry = house.getBean(Trail.class).of(walk.number()).stream()
                .filter(each -> each.kind().equals("task.handedOver"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.actor().id()).isEqualTo(LEADER);
        assertThat(entry.references())
                .containsEntry("from", HANDLER)
                .containsEntry("to", OWNER)
                .containsKey("reason");
        assertThat(entry.references().values()).doesNotContain("年休假");
        assertThat(db.sql("select reason from task_transfer where id = cast(:id as uuid)")
                        .param("id", entry.references().get("transfer"))
                        .query(String.class)
                        .single())
                .isEqualTo("年休假");
    }

    @Test
    void includesWhatComesUpDuringTheLeave() {
        Walk walk = HandedWalk.claimed(house);
        leave(today().plusDays(5));
        walk.does(OWNER, FIRST, Map.of("statementWay", "paper"));
        assertThat(walk.task("userTask_awaitStatement").assignee()).isEqualTo(OWNER);
    }

    @Test
    void endsByItselfOnTheDayAfterTheLast() {
        Walk walk = HandedWalk.claimed(house);
        leave(today().plusDays(1));
        handover.endLeaves();
        assertThat(walk.task(FIRST).assignee()).as("on its days").isEqualTo(OWNER);
        TestClock.forward(Duration.ofDays(2));
        handover.endLeaves();
        assertThat(walk.task(FIRST).assignee()).isEqualTo(HANDLER);
    }

    @Test
    void changesTheResponsiblePersonWhenSomebodyLeavesForGood() {
        Walk walk = HandedWalk.claimed(house);
        assertThat(handover.move(AWAY, COLLEAGUE, "调往外单位", leader()))
                .filteredOn(each -> each.number().equals(walk.number()))
                .extracting(Outcome::done)
                .containsExactly(true, true);
        assertThat(walk.file().responsiblePerson()).isEqualTo(OWNER);
        walk.does(OWNER, FIRST, Map.of("statementWay", "paper"));
        assertThat(walk.task("userTask_awaitStatement").assignee()).isEqualTo(OWNER);
    }

    @Test
    void needsAColleagueADayAndSomebodyWithinReach() {
        refused(() -> handover.leave(AWAY, AWAY, today(), "年休假", leader()), "同一单位");
        refused(() -> handover.leave(AWAY, new PersonId("intake1"), today(), "年休假", leader()), "同一单位");
        refused(() -> handover.leave(AWAY, COLLEAGUE, today().minusDays(1), "年休假", leader()), "不早于今天");
        refused(
                () -> handover.leave(new PersonId("intake1"), new PersonId("intake2"), today(), "年休假", leader()),
                "您管理");
        leave(today());
        refused(() -> leave(today()), "已有一次休假移交");
        refused(() -> handover.leave(new PersonId(LEADER), AWAY, today(), "年休假", leader()), "正在休假移交中");
    }

    private List<Outcome> leave(LocalDate until) {
        return handover.leave(AWAY, COLLEAGUE, until, "年休假", leader());
    }

    private Manager leader() {
        return Manager.of(new PersonId(LEADER), List.of(new Seat(new UnitCode(UNIT), Post.LEADER)), directory);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable wish, String reason) {
        assertThatThrownBy(wish).isInstanceOf(Rejection.class).hasMessageContaining(reason);
    }
}
