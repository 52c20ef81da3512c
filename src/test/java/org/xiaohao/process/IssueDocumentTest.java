package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xiaohao.document.Documents;
import org.xiaohao.document.OfficialDocument;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.FlowsTaken;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.PostOffice;
import org.xiaohao.support.Until;
import org.xiaohao.support.Walk;

/** A supervision letter from the wish to write it to the mail that it arrived. */
@HouseTest
class IssueDocumentTest {

    private static final String DRAFT = "userTask_draftDocument";
    private static final String REVIEW = "userTask_reviewDocument";
    private static final String SIGN = "userTask_signDocument";

    @Autowired
    ApplicationContext house;

    private Walk walk;

    @BeforeEach
    void wanted() {
        walk = begun(ArrearsWalk.claimed(house), "industry");
    }

    @Test
    void isDraftedReviewedSignedAndSentWithBothReturns() {
        drafted("尚未答复。");
        reviewed("false");
        assertThat(shown(DRAFT, "industry.handler")).containsEntry("documentReturnText", "请写明已催办的次数和时间。");
        assertThat(shown(DRAFT, "industry.handler")).containsEntry("documentFacts", "尚未答复。");
        drafted("已催办两次，尚未答复。");
        assertThat(shown(REVIEW, "industry.owner")).containsEntry("documentReviewed", "");
        reviewed("true");
        signed("industry.leader", "false");
        drafted("9月和10月催办两次，尚未答复。");
        reviewed("true");
        assertThat(shown(SIGN, "industry.leader").get("documentPreview").toString())
                .contains("9月和10月催办两次，尚未答复。");
        signed("industry.leader", "true");

        assertThat(walk.waitingAt()).doesNotContain(DRAFT, REVIEW, SIGN);
        OfficialDocument paper = paper();
        assertThat(paper.signedBy()).isEqualTo("industry.leader");
        assertThat(paper.addressee()).isEqualTo("state-assets");
        assertThat(paper.sheet().body().toString())
                .contains("9月和10月催办两次，尚未答复。", "晋审管发〔2023〕6号")
                .doesNotContain("已催办两次，尚未答复");
        assertThat(paper.sheet().office()).isEqualTo("省工信厅");
        assertThat(FlowsTaken.missing("issue-document")).isEmpty();
        arrived();
    }

    @Test
    void findsTheTextsWrittenAlreadyWhenDraftingBegins() {
        assertThat(shown(DRAFT, "industry.handler"))
                .containsEntry("documentName", "督办书")
                .hasEntrySatisfying("documentFacts", text -> assertThat(text.toString())
                        .contains(walk.number().value(), "某煤机公司拖欠设备货款", "128.50 万元"))
                .hasEntrySatisfying("documentLimitOn", day -> assertThat(LocalDate.parse(day.toString()))
                        .isAfter(today()));
    }

    @Test
    void letsNobodySignWhatTheyDrafted() {
        join("industry.leader", "industry.handler");
        try {
            drafted("industry.leader", "尚未答复。");
            reviewed("true");
            assertThatThrownBy(() -> signed("industry.leader", "true")).hasMessageContaining("起草过");
            assertThat(walk.waitingAt()).contains(SIGN);
            assertThat(house.getBean(Documents.class).of(walk.number()))
                    .noneMatch(paper -> paper.kind().equals("supervision"));
        } finally {
            house.getBean(IdentityService.class).deleteMembership("industry.leader", "industry.handler");
        }
    }

    @Test
    void letsNobodyReviewWhatTheyDrafted() {
        join("industry.owner", "industry.handler");
        try {
            drafted("industry.owner", "尚未答复。");
            assertThatThrownBy(() -> reviewed("true")).hasMessageContaining("其他人审核");
        } finally {
            house.getBean(IdentityService.class).deleteMembership("industry.owner", "industry.handler");
        }
    }

    @Test
    void refusesALimitThatIsOverAndAReturnWithoutReason() {
        assertThatThrownBy(() -> walk.does("industry.handler", DRAFT, draft("尚未答复。", today().toString())))
                .hasMessageContaining("今天之后");
        drafted("尚未答复。");
        assertThatThrownBy(() -> walk.does(
                        "industry.owner", REVIEW, Map.of("documentReviewed", "false", "documentReturnNote", "改")))
                .hasMessageContaining("10");
    }

    @Test
    void refusesADraftThatNamesAReporterWhoAskedForConfidence() {
        var confidential =
                begun(ArrearsWalk.claimed(Walk.register(house, Map.of("reporterMode", "confidential"))), "industry");
        assertThatThrownBy(() -> confidential.does("industry.handler", DRAFT, draft("大同试验机械有限公司反映至今未付。", inAWeek())))
                .hasMessageContaining("要求保密");
        assertThat(confidential
                        .does("industry.handler", DRAFT, draft("有企业反映至今未付。", inAWeek()))
                        .waitingAt())
                .contains(REVIEW);
    }

    private Walk begun(Walk of, String unit) {
        house.getBean(RuntimeService.class)
                .startProcessInstanceByKey(
                        "issue-document",
                        of.number().value(),
                        Map.of(
                                "documentKind",
                                "supervision",
                                "draftingUnit",
                                unit,
                                "leadUnit",
                                "industry",
                                "typeCode",
                                of.file().type().value()));
        return of;
    }

    private void drafted(String text) {
        drafted("industry.handler", text);
    }

    private void drafted(String person, String text) {
        walk.does(person, DRAFT, draft(text, inAWeek()));
    }

    private static Map<String, Object> draft(String text, String limit) {
        return Map.of(
                "documentFacts",
                text,
                "documentBasis",
                "《开发区营商环境整改提升行动方案》（晋审管发〔2023〕6号）。",
                "documentDemand",
                "请立即核实并提出办理意见。",
                "documentLimitOn",
                limit);
    }

    private void reviewed(String yes) {
        walk.does("industry.owner", REVIEW, decision("documentReviewed", yes));
    }

    private void signed(String person, String yes) {
        walk.does(person, SIGN, decision("documentSigned", yes));
    }

    private static Map<String, Object> decision(String key, String yes) {
        var answers = new HashMap<String, Object>(Map.of(key, yes));
        if (yes.equals("false")) {
            answers.put("documentReturnNote", "请写明已催办的次数和时间。");
        }
        return answers;
    }

    private OfficialDocument paper() {
        return house.getBean(Documents.class).of(walk.number()).stream()
                .filter(paper -> paper.kind().equals("supervision"))
                .findFirst()
                .orElseThrow();
    }

    private void arrived() {
        Until.holds(() -> PostOffice.mailsTo(mailOf("state-assets")).stream().anyMatch(this::tellsOfThePaper));
    }

    private boolean tellsOfThePaper(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getSubject().contains("公文送达")
                    && mail.getSubject().contains(walk.number().value());
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String mailOf(String unit) {
        return house.getBean(org.xiaohao.organization.Directory.class)
                .unit(new org.xiaohao.shared.UnitCode(unit))
                .orElseThrow()
                .mail();
    }

    /** What the browser gets for the form of the task. */
    private Map<String, Object> shown(String key, String person) {
        var identities = house.getBean(IdentityService.class);
        var groups = identities.createGroupQuery().groupMember(person).list().stream()
                .map(group -> group.getId())
                .toList();
        identities.setAuthentication(person, groups);
        try {
            return house.getBean(FormService.class)
                    .getTaskFormVariables(walk.task(key).taskId());
        } finally {
            identities.clearAuthentication();
        }
    }

    private void join(String person, String group) {
        house.getBean(IdentityService.class).createMembership(person, group);
    }

    private LocalDate today() {
        return LocalDate.now(house.getBean(Clock.class));
    }

    private String inAWeek() {
        return today().plusDays(7).toString();
    }
}
