package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.identity.Deputies;
import org.xiaohao.process.account.AsPerson;
import org.xiaohao.shared.PersonId;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;

/** The counts beside the queues are those of the engine, only quicker. */
@HouseTest
class QueueCountsTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Queues queues;

    @Autowired
    FilterService filters;

    @Autowired
    AsPerson asPerson;

    @Autowired
    Deputies deputies;

    @Autowired
    JdbcClient db;

    @AfterEach
    void everybodyIsBack() {
        db.sql("update deputy set ended_at = now() where absent = 'industry.leader' and ended_at is null")
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intake1",
                "office.leader",
                "industry.handler",
                "state-assets.handler",
                "finance.verifier1",
                "discipline.supervisor",
                "office.admin"
            })
    void areThoseOfTheEngineQueueByQueue(String account) {
        Walk.register(house);
        ArrearsWalk.claimed(house);
        var person = new PersonId(account);
        assertThat(queues.counts(person)).isEqualTo(byTheEngine(person)).hasSizeGreaterThan(8);
    }

    @Test
    void countTheTasksOfLentSeatsToo() {
        ArrearsWalk.applied(ArrearsWalk.paid(ArrearsWalk.claimed(house)), "resolved");
        var owner = new PersonId("industry.owner");
        long before = queues.counts(owner).get("待审批");
        deputies.name(new PersonId("industry.leader"), owner, deputies.today(), deputies.today());
        assertThat(queues.counts(owner).get("待审批")).isGreaterThan(before);
        assertThat(queues.counts(owner)).isEqualTo(byTheEngine(owner));
    }

    /** What is sent with the question may narrow a queue, never widen it to the tasks of others. */
    @Test
    void showNobodyTheTasksOfOthers() {
        Walk walk = ArrearsWalk.claimed(house);
        var stranger = new PersonId("jincheng-zone.handler");
        var tasks = house.getBean(TaskService.class);
        for (UnaryOperator<TaskQuery> wish : List.<UnaryOperator<TaskQuery>>of(
                query -> query.taskAssignee("state-assets.handler"),
                query -> query.taskAssigneeLike("%"),
                query -> query.taskCandidateGroupIn(List.of("state-assets.handler")),
                query -> query.taskCandidateGroup("state-assets.handler"),
                query -> query.processInstanceBusinessKey(walk.number().value()))) {
            var seen =
                    asPerson.get(stranger, () -> filters.createTaskFilterQuery().listPage(0, 50).stream()
                            .flatMap(each -> filters
                                    .<Task, TaskQuery>listPage(each.getId(), wish.apply(tasks.createTaskQuery()), 0, 50)
                                    .stream())
                            .filter(task -> task.getId()
                                    .equals(walk.task("userTask_sendStatement").taskId()))
                            .toList());
            assertThat(seen).isEmpty();
        }
    }

    @Test
    void followAClaim() {
        Walk walk = Walk.register(house);
        var intake = new PersonId("intake2");
        Map<String, Long> before = queues.counts(intake);
        house.getBean(Worklist.class).claim(walk.task("userTask_checkScope").taskId(), intake);
        Map<String, Long> after = queues.counts(intake);
        assertThat(after.get("我的任务")).isEqualTo(before.get("我的任务") + 1);
        assertThat(after.get("本单位待认领")).isEqualTo(before.get("本单位待认领") - 1);
        assertThat(after.get("本单位办理中")).isEqualTo(before.get("本单位办理中") + 1);
    }

    private Map<String, Long> byTheEngine(PersonId person) {
        return asPerson.get(person, () -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            filters.createTaskFilterQuery()
                    .listPage(0, 50)
                    .forEach(each -> counts.put(each.getName(), filters.count(each.getId())));
            return counts;
        });
    }
}
