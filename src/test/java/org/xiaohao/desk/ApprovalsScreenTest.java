package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.identity.Deputies;
import org.xiaohao.problem.Stage;
import org.xiaohao.process.Worklist;
import org.xiaohao.shared.PersonId;
import org.xiaohao.support.ApprovalWalk;
import org.xiaohao.support.Caller;
import org.xiaohao.support.ClosingWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;
import org.xiaohao.trail.Trail;

/** Several approvals in one go: each by itself, none that is contested, and both names of a deputy. */
@HouseTest
class ApprovalsScreenTest {

    private static final String PAGE = "/desk/approvals";
    private static final String PASSWORD = "Xiaohao-demo-2026";
    private static final String LEADER = "office.leader";
    private static final String SIGN = "userTask_signApplication";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext house;

    @Autowired
    JdbcClient db;

    private Caller leader;

    @BeforeEach
    void theLeaderIsLoggedIn() {
        // the approvals of other tests must not crowd out those of this one
        db.sql("update deputy set ended_at = now() where ended_at is null").update();
        leader = as(LEADER);
    }

    @AfterEach
    void everybodyIsBack() {
        db.sql("update deputy set ended_at = now() where ended_at is null").update();
    }

    @Test
    void agreesToSeveralAndRefusesTheContestedOneThatWasPostedByHand() {
        Walk first = ApprovalWalk.uncontested(house);
        Walk contested = ApprovalWalk.discontent(house);
        Walk second = ApprovalWalk.uncontested(house);
        String page = agree(leader, first, contested, second);
        assertThat(page).contains("已批准 2 件，未批准 1 件", "不能批量审批，请逐件办理：企业不满意");
        assertThat(first.file().stage()).isEqualTo(Stage.CLOSED);
        assertThat(second.file().stage()).isEqualTo(Stage.CLOSED);
        assertThat(contested.file().stage()).isEqualTo(Stage.APPROVING);
        assertThat(contested.task(ApprovalWalk.APPROVE).assignee())
                .as("put back")
                .isNull();
    }

    @Test
    void theTrailSaysThatItWasDecidedTogetherWithOthers() {
        Walk walk = ApprovalWalk.uncontested(house);
        agree(leader, walk);
        assertThat(house.getBean(Trail.class).of(walk.number()))
                .filteredOn(entry -> entry.kind().equals("step.approveClosure"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.references()).containsEntry("together", "true"));
        assertThat(leader.get("/desk/cases/" + walk.number()).body()).contains("审批销号（批量审批）");
    }

    @Test
    void showsTheReasonBesideTheBoxThatCannotBeTicked() {
        Walk contested = ApprovalWalk.discontent(house);
        String page = leader.get(PAGE).body();
        String task = contested.task(ApprovalWalk.APPROVE).taskId();
        assertThat(row(page, task))
                .contains("disabled", "企业不满意", "打开（批准或退回）", contested.number().value());
        Walk free = ApprovalWalk.uncontested(house);
        String line =
                row(leader.get(PAGE).body(), free.task(ApprovalWalk.APPROVE).taskId());
        assertThat(line).contains("可以批量批准", "大同试验机械有限公司", "整改结果：已解决").doesNotContain("disabled");
    }

    @Test
    void aFormThatWantsMoreThanItsDeclaredAnswersIsOpenedByItself() {
        Walk walk = ApprovalWalk.asked(house).enterpriseAnswers(true, false, false);
        ClosingWalk.objected(house, ClosingWalk.adjudicated(walk, "partlyResolved"));
        String task = walk.task("userTask_reviewAdjudication").taskId();
        assertThat(row(leader.get(PAGE).body(), task)).contains("disabled", "“复核结论”“复核理由”须逐件填写");
        assertThat(agreeTo(leader, task)).contains("未批准 1 件", "不能批量审批：“复核结论”“复核理由”须逐件填写");
    }

    /** Somebody else holds it, it is over, it never was: the others are agreed to all the same. */
    @Test
    void whatCannotBeDoneTakesNothingFromTheOthers() {
        Walk walk = ApprovalWalk.uncontested(house);
        String done = walk.task(ApprovalWalk.APPROVE).taskId();
        agree(leader, walk);
        Walk held = ApprovalWalk.applied(house);
        Walk free = ApprovalWalk.uncontested(house);
        String page = agreeTo(
                leader,
                done,
                held.task("userTask_signApplication").taskId(),
                free.task(ApprovalWalk.APPROVE).taskId());
        assertThat(page).contains("已批准 1 件，未批准 2 件", "该任务已办结");
        assertThat(free.file().stage()).isEqualTo(Stage.CLOSED);
        assertThat(held.file().stage()).isEqualTo(Stage.APPLIED);
    }

    @Test
    void aDeputyAgreesInBothNames() {
        Walk walk = ApprovalWalk.uncontested(house);
        Caller owner = as("office.owner");
        assertThat(owner.get(PAGE).body()).doesNotContain(walk.number().value());
        standsIn(LEADER, "office.owner");
        String task = walk.task(ApprovalWalk.APPROVE).taskId();
        assertThat(row(owner.get(PAGE).body(), task)).contains("代 ");
        assertThat(agreeTo(owner, task)).contains("已批准 1 件");
        assertThat(db.sql("select approver from ledger_row where number = :number")
                        .param("number", walk.number().value())
                        .query(String.class)
                        .single())
                .isEqualTo("office.owner~office.leader");
        assertThat(house.getBean(Trail.class).of(walk.number()))
                .filteredOn(entry -> entry.kind().equals("step.approveClosure"))
                .allMatch(entry -> LEADER.equals(entry.references().get("onBehalfOf")));
        assertThat(owner.get("/desk/cases/" + walk.number()).body()).containsPattern("（代[^）]+）");
    }

    /** The signature lies with the absent leader by name: the deputy takes it over and signs in one press. */
    @Test
    void aDeputyAgreesToWhatLiesWithTheAbsentLeader() {
        Walk walk = ApprovalWalk.applied(house);
        standsIn("industry.leader", "industry.owner");
        String task = walk.task("userTask_signApplication").taskId();
        Caller owner = as("industry.owner");
        assertThat(row(owner.get(PAGE).body(), task)).contains("可以批量批准");
        assertThat(agreeTo(owner, task)).contains("已批准 1 件");
        assertThat(walk.file().stage()).isEqualTo(Stage.VERIFYING);
    }

    /** Who applied stands in for who signs: refused by the law itself, and the task lies where it lay. */
    @Test
    void nobodyJudgesTheOwnWorkInOneGoEither() {
        Walk walk = ApprovalWalk.appliedByTheLead(house);
        String task = walk.task(SIGN).taskId();
        standsIn("industry.leader", "industry.handler");
        assertThat(agreeTo(as("industry.handler"), task)).contains("未批准 1 件", "不得审批、签署本人办理或申请的事项");
        assertThat(walk.file().stage()).isEqualTo(Stage.APPLIED);
        assertThat(walk.task(SIGN).assignee()).isEqualTo("industry.leader");
        assertThat(house.getBean(Trail.class).of(walk.number()))
                .extracting(entry -> entry.kind())
                .containsSubsequence("task.takenOver", "refused", "task.givenBack");
        assertThat(agreeTo(as("industry.leader"), task)).contains("已批准 1 件");
        assertThat(walk.file().stage()).isEqualTo(Stage.VERIFYING);
    }

    /** Who neither holds it nor sits where it could be claimed. */
    @Test
    void nobodyAgreesFromAnotherSeat() {
        Walk walk = ApprovalWalk.uncontested(house);
        String task = walk.task(ApprovalWalk.APPROVE).taskId();
        assertThat(agreeTo(as("industry.handler"), task)).contains("未批准 1 件", "您无权办理该任务");
        house.getBean(Worklist.class).claim(task, new PersonId(LEADER));
        assertThat(agreeTo(leader, task)).contains("已批准 1 件");
    }

    @Test
    void asksToTickSomething() {
        assertThat(agreeTo(leader)).contains("请先勾选要批准的案件");
    }

    private void standsIn(String absent, String deputy) {
        var deputies = house.getBean(Deputies.class);
        var today = deputies.today();
        deputies.name(new PersonId(absent), new PersonId(deputy), today, today);
    }

    private Caller as(String person) {
        Caller caller = new Caller(port);
        caller.logIn(person, PASSWORD);
        return caller;
    }

    private String agree(Caller person, Walk... walks) {
        return agreeTo(
                person,
                Arrays.stream(walks)
                        .map(walk -> walk.task(ApprovalWalk.APPROVE).taskId())
                        .toArray(String[]::new));
    }

    private static String agreeTo(Caller person, String... tasks) {
        String[] pairs = Stream.concat(
                        Stream.of("_csrf", person.formKey()),
                        Arrays.stream(tasks).flatMap(task -> Stream.of("task", task)))
                .toArray(String[]::new);
        assertThat(person.postForm(PAGE, pairs).statusCode()).isEqualTo(302);
        return person.get(PAGE).body();
    }

    private static String row(String page, String task) {
        return Arrays.stream(page.split("<tr>"))
                .filter(line -> line.contains("value=\"" + task + "\""))
                .findFirst()
                .orElseThrow();
    }
}
