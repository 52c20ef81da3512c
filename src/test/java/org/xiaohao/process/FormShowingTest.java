package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.VariableMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.TypeWalk;
import org.xiaohao.support.Walk;

/** What a form shows of its case, to whom. */
@HouseTest
class FormShowingTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    ProcessEngine engine;

    @AfterEach
    void nobodyIsLoggedIn() {
        engine.getIdentityService().clearAuthentication();
    }

    @Test
    void namesAConfidentialReporterToTheOfficeOnly() {
        var walk = Walk.register(house, Map.of("reporterMode", "confidential"));
        assertThat(shown(walk, "userTask_checkScope", "intake1", "coordination-office.intake"))
                .containsEntry("enterpriseName", "大同试验机械有限公司");
        walk.does("intake1", "userTask_checkScope", Map.of("inScope", "true"))
                .does(
                        "intake1",
                        "userTask_accept",
                        Map.of("accepted", "true", "receivedOn", "2026-11-20", "caseGrade", "general"))
                .does("intake1", "userTask_assignLead", Map.of("leadUnit", "industry"));
        assertThat(shown(walk, "userTask_acceptLead", "industry.handler", "industry.handler")
                        .get("enterpriseName")
                        .toString())
                .contains("保密")
                .doesNotContain("试验机械");
    }

    @Test
    void coversTheReporterInTheWordsOfTheReportToo() {
        var walk = ArrearsWalk.assigned(ArrearsWalk.accepted(ArrearsWalk.scoped(
                Walk.register(
                        house,
                        Map.of(
                                "reporterMode", "confidential",
                                "title", "大同试验机械有限公司的货款被拖欠",
                                "description", "联系王试验13800000000，财务13911112222。")),
                "true")));
        assertThat(shown(walk, "userTask_acceptLead", "industry.handler", "industry.handler")
                        .values()
                        .toString())
                .contains("（保密）的货款被拖欠")
                .doesNotContain("试验机械", "王试验", "13800000000", "13911112222");
    }

    @Test
    void masksAPhoneThatStandsInAText() {
        var walk = Walk.register(house, Map.of("description", "经办人李师傅13911112222，货款至今未付。"));
        assertThat(shown(walk, "userTask_checkScope", "intake1", "coordination-office.intake")
                        .get("said_description")
                        .toString())
                .contains("139\\*\\*\\*\\*2222")
                .doesNotContain("13911112222");
    }

    @Test
    void keepsTheFirstOpinionOutOfTheSecondVerifiersForm() {
        var walk = ArrearsWalk.signed(ArrearsWalk.applied(ArrearsWalk.paid(ArrearsWalk.claimed(house)), "resolved"));
        ArrearsWalk.verifiedOnPaper(walk, "false");
        var form = shown(walk, "userTask_verifyOnSite", "finance.verifier2", "finance.verifier");
        assertThat(form).doesNotContainKey("documentsVerified").containsEntry("said_documentsOpinion", "");
        assertThat(form.values().toString()).doesNotContain("凭证齐全");
    }

    @Test
    void saysWhyTheCaseCameBackThisTime() {
        var walk = ArrearsWalk.applied(ArrearsWalk.paid(ArrearsWalk.claimed(house)), "resolved")
                .does(
                        "industry.leader",
                        "userTask_signApplication",
                        Map.of("signed", "false", "requirements", "请补充最后一期的付款凭证。"))
                .does(
                        "state-assets.handler",
                        "userTask_supplementRectification",
                        Map.of("supplementMeasures", "最后一期付款凭证已经上传到案卷。", "supplementedOn", "2026-11-20"));
        ArrearsWalk.signed(ArrearsWalk.applied(walk, "resolved"));
        ArrearsWalk.verifiedOnSite(ArrearsWalk.verifiedOnPaper(walk, "true"), "false");
        String reasons = shown(walk, "userTask_supplementRectification", "state-assets.handler", "state-assets.handler")
                .get("requirementsText")
                .toString();
        assertThat(reasons).contains("款项已到账").doesNotContain("最后一期的付款凭证").doesNotContain("凭证齐全");
    }

    @Test
    void tellsTheOfficeWhichLeadTheTypeAdvisesAndPutsItFirst() {
        var walk = TypeWalk.register(house, "factor-guarantees", "subtype", "energyUse")
                .does("userTask_accept", "accepted", "true");
        var form = shown(walk.walk(), "userTask_assignLead", "intake1", "coordination-office.intake");
        assertThat(form).containsEntry("advisedLeadName", "省能源局");
        assertThat(form.get("proposedLeadNames").toString()).startsWith("省工信厅");
        assertThat(form.get("proposedLeads").toString()).startsWith("[{\"value\":\"energy\"");
    }

    @Test
    void advisesNothingWhereTheMatrixAloneDecides() {
        var walk = TypeWalk.register(house, "enterprise-visits").does("userTask_accept", "accepted", "true");
        assertThat(shown(walk.walk(), "userTask_assignLead", "intake1", "coordination-office.intake"))
                .containsEntry("advisedLeadName", "");
    }

    private VariableMap shown(Walk walk, String key, String person, String group) {
        String task = walk.task(key).taskId();
        engine.getIdentityService().setAuthentication(person, List.of(group));
        try {
            return engine.getFormService().getTaskFormVariables(task, List.of(), false);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
