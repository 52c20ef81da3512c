package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiaohao.support.HandedWalk.FIRST;
import static org.xiaohao.support.HandedWalk.HANDLER;
import static org.xiaohao.support.HandedWalk.LEADER;
import static org.xiaohao.support.HandedWalk.OWNER;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Seat;
import org.xiaohao.process.Manager;
import org.xiaohao.process.Outcome;
import org.xiaohao.process.Transfers;
import org.xiaohao.shared.PersonId;
import org.xiaohao.support.HandedWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;

/** A leader gives tasks of the unit to others, each by itself. */
@HouseTest
class HandoverScreenTest {

    private static final String TASKS = "/desk/handover/tasks";

    @Autowired
    WebApplicationContext house;

    @Autowired
    JdbcClient db;

    private DeskBrowser browser;
    private Walk walk;
    private String task;

    @BeforeEach
    void aTaskIsHeld() {
        browser = new DeskBrowser(house);
        walk = HandedWalk.claimed(house);
        task = walk.task(FIRST).taskId();
    }

    @Test
    void showsTheTasksOfTheUnitByPersonAndQueue() throws Exception {
        assertThat(page("?who=yjh", LEADER)).contains(walk.number().value(), "原建华", "清理国有企业拖欠");
        assertThat(page("?who=mxj", LEADER)).doesNotContain(walk.number().value());
        assertThat(page("?who=zzz", LEADER)).contains("没有找到");
        assertThat(page("?who=yjh&queue=已超期", LEADER))
                .doesNotContain(walk.number().value());
        assertThat(page("", "jincheng-zone.leader"))
                .doesNotContain(walk.number().value());
    }

    @Test
    void isClosedToWhoManagesNobody() throws Exception {
        assertThat(browser.open("/desk/handover", HANDLER).getStatus()).isEqualTo(403);
        assertThat(assign(HANDLER, "mxj", "年休假").getStatus()).isEqualTo(403);
        assertThat(walk.task(FIRST).assignee()).isEqualTo(HANDLER);
    }

    @Test
    void assignsToAColleagueByInitials() throws Exception {
        assertThat(assign(LEADER, "mxj", "经办人病假").getStatus()).isEqualTo(302);
        assertThat(walk.task(FIRST).assignee()).isEqualTo(OWNER);
        assertThat(mails(task)).contains("assignment");
        assertThat(db.sql("select count(*) from act_ru_authorization where resource_id_ = :task and user_id_ = :former")
                        .param("task", task)
                        .param("former", HANDLER)
                        .query(Integer.class)
                        .single())
                .as("the former holder keeps no right of his own")
                .isZero();
    }

    @Test
    void tellsTaskByTaskWhatWasDoneAndWhatNot() {
        Walk done = HandedWalk.claimed(house);
        String gone = done.task(FIRST).taskId();
        done.does(HANDLER, FIRST, Map.of("statementWay", "paper"));
        var outcomes = transfers().assign(List.of(gone, task), new PersonId(OWNER), "经办人病假", manager(LEADER));
        assertThat(outcomes).extracting(Outcome::done).containsExactly(false, true);
        assertThat(outcomes.get(0).words()).contains("已由原建华办结");
        assertThat(walk.task(FIRST).assignee()).isEqualTo(OWNER);
    }

    @Test
    void refusesAReceiverWhoseWorkItIsNot() {
        assertThat(assigned(LEADER, LEADER)).contains("不在该任务的办理岗位上");
        assertThat(assigned(LEADER, HANDLER)).contains("已在原建华名下");
        assertThat(assigned("jincheng-zone.leader", OWNER)).contains("不在您管理的单位");
        assertThat(walk.task(FIRST).assignee()).isEqualTo(HANDLER);
    }

    @Test
    void claimsForOneselfOnlyWhatNobodyHolds() {
        var outcome = transfers().claim(List.of(task), "本人直接办理", manager(OWNER)).get(0);
        assertThat(outcome.done()).isFalse();
        assertThat(outcome.words()).contains("已由原建华认领");
    }

    @Test
    void wantsAReasonAReceiverAndATaskAndKeepsWhatWasTyped() throws Exception {
        var refused = browser.post(TASKS, LEADER, "action", "assign", "to", "没有的人", "reason", "");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("请勾选", "请写明事由", "没有找到“没有的人”", "value=\"没有的人\"");
        var person = browser.post("/desk/handover/people", LEADER, "from", "yjh", "to", "", "reason", "年休假");
        assertThat(person.getStatus()).isEqualTo(422);
        assertThat(person.getContentAsString()).contains("value=\"yjh\"", "休假外出还是调离", "请填写姓名");
    }

    @Test
    void remindsOnceADay() {
        var first = transfers().remind(List.of(task), manager(LEADER)).get(0);
        var second = transfers().remind(List.of(task), manager(LEADER)).get(0);
        assertThat(first.done()).isTrue();
        assertThat(second.words()).contains("今天已经催办过");
        assertThat(mails(task + "@%")).containsExactly("reminder");
    }

    private List<String> mails(String occasion) {
        return db.sql("select n.template from notice n where n.number = :number and (n.occasion like :occasion"
                        + " or n.occasion in (select id::text from task_transfer where task_id = :occasion))")
                .param("number", walk.number().value())
                .param("occasion", occasion)
                .query(String.class)
                .list();
    }

    private String assigned(String by, String to) {
        return transfers()
                .assign(List.of(task), new PersonId(to), "经办人病假", manager(by))
                .get(0)
                .words();
    }

    private MockHttpServletResponse assign(String by, String to, String reason) throws Exception {
        return browser.post(TASKS, by, "action", "assign", "task", task, "to", to, "reason", reason);
    }

    private String page(String query, String person) throws Exception {
        var answer = browser.open("/desk/handover" + query, person);
        assertThat(answer.getStatus()).as(person).isEqualTo(200);
        return answer.getContentAsString();
    }

    private Transfers transfers() {
        return house.getBean(Transfers.class);
    }

    private Manager manager(String person) {
        var seat = Seat.ofGroup(person).orElseThrow();
        return Manager.of(new PersonId(person), List.of(seat), house.getBean(Directory.class));
    }
}
