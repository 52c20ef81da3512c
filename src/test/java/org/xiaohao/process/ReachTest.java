package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiaohao.support.HandedWalk.FIRST;
import static org.xiaohao.support.HandedWalk.HANDLER;
import static org.xiaohao.support.HandedWalk.LEADER;
import static org.xiaohao.support.HandedWalk.OWNER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Person;
import org.xiaohao.organization.Seat;
import org.xiaohao.problem.Cases;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;
import org.xiaohao.support.HandedWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Until;
import org.xiaohao.support.Walk;

/** Whose work a manager moves, and what others learn of it who may not. */
@HouseTest
class ReachTest {

    private static final String STRANGER = "jincheng-zone.leader";
    private static final String SUPERVISOR = "discipline.supervisor";

    @Autowired
    ApplicationContext house;

    @Autowired
    Transfers transfers;

    @Autowired
    PersonHandover handover;

    @Autowired
    Directory directory;

    @Test
    void theOfficeManagesEverybodyButWhoSupervisesIt() {
        Reach office = manager("coordination-office.leader").reach();
        assertThat(office.covers(person(HANDLER))).isTrue();
        assertThat(office.covers(person(LEADER))).isTrue();
        assertThat(office.covers(person(SUPERVISOR))).isFalse();
        assertThat(office.groups()).contains(HANDLER, LEADER).noneMatch(group -> group.startsWith("discipline."));
        assertThat(manager("discipline.leader").reach().covers(person(SUPERVISOR)))
                .isTrue();
    }

    @Test
    void anOwnerManagesNoLeader() {
        Reach owner = manager(OWNER).reach();
        assertThat(owner.covers(person(HANDLER))).isTrue();
        assertThat(owner.covers(person(LEADER))).isFalse();
        assertThat(owner.groups()).contains(HANDLER).doesNotContain(LEADER);
        assertThat(manager("coordination-office.owner").reach().covers(person(LEADER)))
                .isFalse();
        assertThat(manager(LEADER).reach().covers(person(LEADER))).isTrue();
        var until = LocalDate.now().plusDays(1);
        assertThatThrownBy(
                        () -> handover.leave(new PersonId(LEADER), new PersonId(OWNER), until, "年休假", manager(OWNER)))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("只能移交您管理的单位");
    }

    @Test
    void aStrangerLearnsNothingOfATaskByAskingForIt() {
        Walk walk = HandedWalk.claimed(house);
        Walk other = HandedWalk.claimed(house);
        String done = other.task(FIRST).taskId();
        other.does(HANDLER, FIRST, Map.of("statementWay", "paper"));
        List<String> asked = List.of(walk.task(FIRST).taskId(), done);
        Manager stranger = manager(STRANGER);
        assertThat(Stream.of(
                                transfers.assign(asked, new PersonId(OWNER), "经办人病假", stranger),
                                transfers.claim(asked, "本人直接办理", stranger),
                                transfers.remind(asked, stranger))
                        .flatMap(List::stream))
                .hasSize(6)
                .containsOnly(new Outcome(null, "任务", false, "该任务不在您管理的单位"));
        assertThat(transfers.remind(List.of(done), manager(LEADER)).get(0).number())
                .as("its own unit learns who was faster")
                .isEqualTo(other.number());
    }

    @Test
    void nobodyTakesForOneselfWhatSomebodyHasClaimedMeanwhile() throws Exception {
        Walk walk = HandedWalk.claimed(house);
        String task = walk.task(FIRST).taskId();
        hold(task, null);
        var colleague = Executors.newSingleThreadExecutor();
        try {
            Future<List<Outcome>> late = house.getBean(TransactionOperations.class)
                    .execute(status -> {
                        house.getBean(Cases.class).lock(walk.number());
                        var waiting = colleague.submit(() -> transfers.claim(List.of(task), "本人直接办理", manager(OWNER)));
                        Until.holds(this::somebodyWaits);
                        hold(task, HANDLER);
                        return waiting;
                    });
            assertThat(late.get().get(0).words()).contains("已由原建华认领");
            assertThat(walk.task(FIRST).assignee()).isEqualTo(HANDLER);
        } finally {
            colleague.shutdownNow();
        }
    }

    private boolean somebodyWaits() {
        return house.getBean(JdbcClient.class)
                .sql("select exists (select 1 from pg_stat_activity where wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single();
    }

    private void hold(String task, String person) {
        house.getBean(AsSystem.class).run(() -> house.getBean(TaskService.class).setAssignee(task, person));
    }

    private Person person(String id) {
        return directory.person(new PersonId(id)).orElseThrow();
    }

    private Manager manager(String group) {
        var seat = Seat.ofGroup(group).orElseThrow();
        return Manager.of(new PersonId(group), List.of(seat), directory);
    }
}
