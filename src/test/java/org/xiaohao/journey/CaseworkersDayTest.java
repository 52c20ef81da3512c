package org.xiaohao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xiaohao.support.Browser;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.TypeWalk;
import org.xiaohao.support.Walk;

/** One day of somebody in a lead department, at the Tasklist from the first queue to the last answer. */
@HouseTest
class CaseworkersDayTest {

    private static final String CONSULT = "确定配合单位";
    private static final String UNFINISHED = "材料已经看过，还想请司法厅";
    private static final String REQUEST = "请审查投资协议中的奖励条款是否合法有效。";
    private static final String OPINION = "经审查，奖励条款不违反公平竞争审查规定，合法有效。";

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    private int port;

    @Value("${xiaohao.process.accounts.demo-password}")
    private String password;

    @Autowired
    private ApplicationContext house;

    private final Inspection inspection = new Inspection();
    private Staff staff;

    @BeforeEach
    void theOfficesOpen() {
        staff = new Staff(browser, "http://localhost:" + port, password);
    }

    @Test
    void findsClaimsReadsUploadsConsultsAndCompletesAllInChinese() {
        Walk walk = TypeWalk.claimed(house, "investment-promises")
                .does("userTask_establishFacts")
                .walk();
        String number = walk.number().value();
        Official handler = staff.as("commerce.handler").isRead(inspection);
        TaskPage task = handler.find(number, CONSULT, number).isRead(inspection, "a task nobody holds");
        task.dossier()
                .shows(number)
                .upload(Papers.pdf("投资协议.pdf"))
                .isRead(inspection, "the dossier of a task")
                .says(UNFINISHED);
        task.diagram().isRead(inspection, "the diagram of a task");
        task.dossier().stillSays(UNFINISHED);
        task.claim().isRead(inspection, "a task of one's own");
        consults(task.form());
        answers("justice.handler", number);
        assertThat(walk.waitingAt()).doesNotContain("userTask_chooseDepartments", "userTask_cooperate");
        handler.readsInLedger(number)
                .shows(OPINION)
                .shows("投资协议.pdf")
                .isRead(inspection, "the dossier in the evening")
                .take("60-consulted");
        inspection.foundNothing(12);
    }

    private void consults(TaskForm form) {
        form.submitsTooEarly().isRead(inspection, "a form with mistakes").take("61-consult-mistakes");
        form.tick("是否需要其他单位配合", "需要")
                .tick("配合单位", "省司法厅")
                .write("请各单位办理的事项", REQUEST)
                .take("62-consult")
                .submit();
    }

    private void answers(String account, String number) {
        staff.as(account)
                .find(number, "配合单位办理", number)
                .claim()
                .form()
                .shows(REQUEST)
                .tick("办理情况", "已按要求办理")
                .write("意见或者办理结果", OPINION)
                .isRead(inspection, "the form of a consulted department")
                .take("63-cooperate")
                .submit();
    }

    @Test
    void theApplicationsBesideTheTasklistAreChineseToo() {
        staff.as("intake1").isRead(inspection, "/camunda/app/welcome/default/");
        staff.as("office.admin")
                .isRead(
                        inspection,
                        "/camunda/app/cockpit/default/#/dashboard",
                        "/camunda/app/cockpit/default/#/decisions",
                        "/camunda/app/cockpit/default/#/tasks");
        staff.as("office.security").isRead(inspection, "/camunda/app/admin/default/#/user-create");
        inspection.foundNothing(5);
    }
}
