package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.problem.Stage;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;

/** No submission is trusted: whatever door it comes through, the form and the person decide. */
@HouseTest
class SubmissionGuardTest {

    private static final Map<String, Object> GOOD = Map.of("inScope", "true");

    @Autowired
    ApplicationContext house;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Worklist worklist;

    @Autowired
    JdbcClient db;

    @AfterEach
    void nobodyIsLoggedIn() {
        engine.getIdentityService().clearAuthentication();
    }

    @Test
    void refusesWhatTheFormDoesNotKnowAndChangesNothing() {
        var walk = Walk.register(house);
        refused(walk, with("leadUnit", "industry"), "表单没有的内容");
        refused(walk, Map.of(), "必填");
        refused(walk, Map.of("inScope", "maybe"), "属于清理范围");
        refused(walk, Map.of("inScope", true), "属于清理范围");
        refused(walk, Map.of("inScope", "false"), "必填");
        refused(walk, with("scopeReason", "答复为是时不应填写这一项内容"), "不");
        assertThat(walk.waitingAt()).containsExactly("userTask_checkScope");
        assertThat(steps(walk)).isZero();
        walk.does("intake1", "userTask_checkScope", GOOD);
        assertThat(steps(walk)).isOne();
    }

    @Test
    void refusesWhoHasNotClaimedWhoIsNotTheHolderAndWhoIsOfAnotherUnit() {
        var walk = Walk.register(house);
        String task = walk.task("userTask_checkScope").taskId();
        assertThatThrownBy(() -> worklist.submit(task, new PersonId("intake1"), GOOD))
                .hasMessageContaining("先认领");
        worklist.claim(task, new PersonId("intake1"));
        assertThatThrownBy(() -> worklist.claim(task, new PersonId("intake2"))).hasMessageContaining("张慧敏");
        assertThatThrownBy(() -> worklist.submit(task, new PersonId("intake2"), GOOD))
                .hasMessageContaining("张慧敏");
        assertThatThrownBy(() -> worklist.submit(task, new PersonId("industry.handler"), GOOD))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("无权");
    }

    @Test
    void tellsWhoWasFasterWhenATaskIsCompletedTwice() {
        var walk = Walk.register(house);
        String task = walk.task("userTask_checkScope").taskId();
        walk.does("intake1", "userTask_checkScope", GOOD);
        assertThatThrownBy(() -> worklist.submit(task, new PersonId("intake2"), GOOD))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("已由张慧敏办结");
        assertThat(walk.waitingAt()).containsExactly("userTask_accept");
    }

    @Test
    void letsAPersonWriteNothingToTheEngineButThroughAForm() {
        var walk = Walk.register(house);
        String task = walk.task("userTask_checkScope").taskId();
        worklist.claim(task, new PersonId("intake1"));
        as("intake1", "coordination-office.intake");
        var tasks = engine.getTaskService();
        String instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
        closed(() -> tasks.setVariable(task, "inScope", "true"));
        closed(() -> tasks.setVariableLocal(task, "inScope", "true"));
        closed(() -> engine.getRuntimeService().setVariable(instance, "inScope", "true"));
        closed(() -> tasks.resolveTask(task, Map.of("inScope", "true")));
        closed(() -> tasks.delegateTask(task, "intake2"));
        closed(() -> tasks.setAssignee(task, "intake2"));
        closed(() -> tasks.handleBpmnError(task, "x"));
        closed(() -> tasks.handleEscalation(task, "x"));
        closed(() -> tasks.createComment(task, instance, "x"));
        closed(() -> tasks.saveTask(tasks.newTask()));
        closed(() -> engine.getRuntimeService()
                .createMessageCorrelation("problem.answered")
                .correlate());
        closed(() -> engine.getRuntimeService().signalEventReceived("x"));
        closed(() -> engine.getRuntimeService().startProcessInstanceByKey("soe-arrears"));
        closed(() -> engine.getRuntimeService().deleteProcessInstance(instance, "x"));
        closed(() -> engine.getRepositoryService()
                .createDeployment()
                .addString("x.form", "{}")
                .deploy());
        closed(() -> tasks.complete(task, Variables.putValueTyped("inScope", Variables.stringValue("true", true))));
    }

    @Test
    void putsATaskBackForItsHolderOnly() {
        var walk = Walk.register(house);
        String task = walk.task("userTask_checkScope").taskId();
        worklist.claim(task, new PersonId("intake1"));
        as("intake2", "coordination-office.intake");
        closed(() -> engine.getTaskService().setAssignee(task, null));
        as("intake1", "coordination-office.intake");
        engine.getTaskService().setAssignee(task, null);
        assertThat(walk.task("userTask_checkScope").assignee()).isNull();
    }

    @Test
    void keepsInTheEngineOnlyWhatRoutesAndWhoCarries() {
        var walk = ArrearsWalk.balanceConfirmed(ArrearsWalk.claimed(house), null);
        var variables = engine.getRuntimeService().createVariableInstanceQuery().list().stream()
                .map(each -> each.getName())
                .distinct()
                .toList();
        assertThat(variables)
                .doesNotContain("confirmedBalance", "title", "description", "contactPhone", "enterpriseName");
        assertThat(walk.file().facts()).containsKey("confirmedBalance").doesNotContainKey("contactPhone");
    }

    @Test
    void showsTheFormItsCaseWithoutStoringIt() {
        var walk = Walk.register(house, Map.of("title", "拖欠*货款*[点此](http://x)"));
        String task = walk.task("userTask_checkScope").taskId();
        as("intake1", "coordination-office.intake");
        var shown = engine.getFormService().getTaskFormVariables(task, List.of(), false);
        // the form renders Markdown: every sign in what it shows is escaped
        assertThat(shown.get("number")).isEqualTo(walk.number().value().replace("-", "\\-"));
        assertThat(shown.get("title").toString()).doesNotContain("[点此](");
        engine.getIdentityService().clearAuthentication();
        assertThat(engine.getTaskService().getVariables(task)).doesNotContainKeys("number", "title", "enterpriseName");
    }

    @Test
    void rollsEverythingBackTogetherWhenTheProcedureFailsBehindTheStep() {
        var walk = ArrearsWalk.applied(ArrearsWalk.paid(ArrearsWalk.claimed(house)), "resolved");
        // the decision table names the finance department: complained about, it may not verify, and the law says so
        // late
        db.sql("update problem_case set zone = 'finance' where number = :number")
                .param("number", walk.number().value())
                .update();
        var before = remains(walk);
        assertThatThrownBy(() -> ArrearsWalk.signed(walk))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("核验单位不得是");
        assertThat(walk.file().stage()).isEqualTo(Stage.APPLIED);
        assertThat(walk.waitingAt()).containsExactly("userTask_signApplication");
        assertThat(remains(walk)).isEqualTo(before);
    }

    @Test
    void readsNoVariablesPastTheForm() {
        var walk = Walk.register(house);
        String task = walk.task("userTask_checkScope").taskId();
        as("intake1", "coordination-office.intake");
        closed(() -> engine.getTaskService().getVariables(task));
        closed(() -> engine.getTaskService().getVariable(task, "zone"));
        closed(() -> engine.getRuntimeService().createVariableInstanceQuery().list());
    }

    /** What a step leaves: its own row, trail, ledger, clocks, mails; the refusal itself is a row of the trail, and mails go out meanwhile. */
    private List<String> remains(Walk walk) {
        return db.sql(
                        """
                select 'step ' || count(*) from case_step where number = :number
                union all select 'trail ' || count(*) from trail_event where number = :number and kind not in ('refused', 'notice.sent')
                union all select 'clock ' || count(*) from case_clock where number = :number and stopped_at is null
                union all select 'mail ' || count(*) from notice where number = :number""")
                .param("number", walk.number().value())
                .query(String.class)
                .list();
    }

    private long steps(Walk walk) {
        return db.sql("select count(*) from case_step where number = :number and task_id is not null")
                .param("number", walk.number().value())
                .query(Long.class)
                .single();
    }

    private void refused(Walk walk, Map<String, Object> answers, String reason) {
        assertThatThrownBy(() -> walk.does("intake1", "userTask_checkScope", answers))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining(reason);
    }

    private static Map<String, Object> with(String key, Object value) {
        var answers = new HashMap<>(GOOD);
        answers.put(key, value);
        return answers;
    }

    private void as(String person, String... groups) {
        engine.getIdentityService().setAuthentication(person, List.of(groups));
    }

    private static void closed(Runnable door) {
        assertThatThrownBy(door::run).isInstanceOf(jakarta.ws.rs.WebApplicationException.class);
    }
}
