package org.xiaohao.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.Browser;
import org.xiaohao.support.Caller;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Until;
import org.xiaohao.support.Walk;

/** A step of the system cannot be taken, and whoever keeps the engine running finds out why and what to do. */
@HouseTest
class FailedStepTest {

    /** The step is lawful in rectification alone, so it fails for a case that was just registered. */
    private static final String DIAGRAM =
            """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="failed"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <bpmn:process id="failed-step" name="记录未答复" isExecutable="true" camunda:historyTimeToLive="1">
                <bpmn:startEvent id="startEvent_begun" />
                <bpmn:sequenceFlow id="sequenceFlow_in" sourceRef="startEvent_begun" targetRef="serviceTask_record" />
                <bpmn:serviceTask id="serviceTask_record" name="记录对方未答复" camunda:asyncBefore="true"
                    camunda:delegateExpression="${takeStepDelegate}">
                  <bpmn:extensionElements>
                    <camunda:failedJobRetryTimeCycle>R3/PT1S</camunda:failedJobRetryTimeCycle>
                    <camunda:properties><camunda:property name="step" value="recordOtherPartySilence" /></camunda:properties>
                  </bpmn:extensionElements>
                </bpmn:serviceTask>
                <bpmn:sequenceFlow id="sequenceFlow_out" sourceRef="serviceTask_record" targetRef="endEvent_done" />
                <bpmn:endEvent id="endEvent_done" />
              </bpmn:process>
            </bpmn:definitions>""";

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    private int port;

    @Value("${xiaohao.process.accounts.demo-password}")
    private String password;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private RuntimeService running;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private RepositoryService models;

    private String deployment;

    @BeforeEach
    void draw() {
        deployment = models.createDeployment()
                .addString("failed-step.bpmn", DIAGRAM)
                .deploy()
                .getId();
    }

    @AfterEach
    void erase() {
        models.deleteDeployment(deployment, true);
    }

    @Test
    void afterThreeFailuresCockpitNamesTheCaseAndWhatToDoAndTheRetryGoesOn() {
        Walk walk = Walk.register(house);
        String number = walk.number().value();
        String instance = running.createProcessInstanceByKey("failed-step")
                .businessKey(number)
                .execute()
                .getId();
        Until.holds(() -> incident(instance) != null);
        assertThat(incident(instance).getIncidentMessage())
                .startsWith(number + "：系统步骤“记录对方未答复”没有办成")
                .contains("可以这样办：打开案卷", "重试", "原因：");
        seenInCockpit(instance, number);
        ArrearsWalk.claimed(walk);
        retried(jobs.createJobQuery().processInstanceId(instance).singleResult().getId());
        Until.holds(() ->
                running.createProcessInstanceQuery().processInstanceId(instance).count() == 0);
    }

    private void seenInCockpit(String instance, String number) {
        Page page = new Windows(browser, "http://localhost:" + port, password).of("office.admin");
        page.navigate("/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime");
        page.locator(".nav-tabs").getByText("故障").click();
        assertThat(page.locator("body")).containsText(number + "：系统步骤“记录对方未答复”没有办成");
        Browser.take(page, "70-incident");
    }

    /** What the button of Cockpit sends. */
    private void retried(String job) {
        var answer = new Caller(port)
                .atTheTasklist("office.admin", password)
                .script("PUT", "/camunda/api/engine/engine/default/job/" + job + "/retries", "{\"retries\":1}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private Incident incident(String instance) {
        return running.createIncidentQuery().processInstanceId(instance).singleResult();
    }
}
