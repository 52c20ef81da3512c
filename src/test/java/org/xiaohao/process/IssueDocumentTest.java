package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiaohao.support.PaperWalk.DRAFT;
import static org.xiaohao.support.PaperWalk.REVIEW;
import static org.xiaohao.support.PaperWalk.SIGN;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xiaohao.organization.Directory;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.FlowsTaken;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.PaperWalk;
import org.xiaohao.support.PostOffice;
import org.xiaohao.support.Until;
import org.xiaohao.support.Walk;

/** A supervision letter from the wish to write it to the mail that it arrived. */
@HouseTest
class IssueDocumentTest {

    @Autowired
    ApplicationContext house;

    private PaperWalk paper;

    @BeforeEach
    void wanted() {
        paper = PaperWalk.begin(house, ArrearsWalk.claimed(house));
    }

    @Test
    void isDraftedReviewedSignedAndSentWithBothReturns() {
        paper.drafted("尚未答复。").reviewed("false");
        assertThat(shown(DRAFT, "industry.handler"))
                .containsEntry("documentReturnText", "请写明已催办的次数和时间。")
                .containsEntry("documentFacts", "尚未答复。");
        paper.drafted("已催办两次，尚未答复。");
        assertThat(shown(REVIEW, "industry.owner")).containsEntry("documentReviewed", "");
        paper.reviewed("true").signed("industry.leader", "false");
        paper.drafted("9月和10月催办两次，尚未答复。").reviewed("true");
        assertThat(shown(SIGN, "industry.leader").get("documentPreview").toString())
                .contains("9月和10月催办两次，尚未答复。");
        paper.signed("industry.leader", "true");

        assertThat(paper.walk().waitingAt()).doesNotContain(DRAFT, REVIEW, SIGN);
        assertThat(paper.paper().signedBy()).isEqualTo("industry.leader");
        assertThat(paper.paper().addressee()).isEqualTo("state-assets");
        assertThat(paper.paper().sheet().office()).isEqualTo("省工信厅");
        assertThat(paper.paper().sheet().body().toString())
                .contains("9月和10月催办两次，尚未答复。", "晋审管发〔2023〕6号")
                .doesNotContain("已催办两次，尚未答复");
        assertThat(FlowsTaken.missing("issue-document")).isEmpty();
        Until.holds(() -> PostOffice.mailsTo(mailOf("state-assets")).stream().anyMatch(this::tellsOfThePaper));
    }

    @Test
    void findsTheTextsWrittenAlreadyWhenDraftingBegins() {
        assertThat(shown(DRAFT, "industry.handler"))
                .containsEntry("documentName", "督办书")
                .hasEntrySatisfying("documentFacts", text -> assertThat(text.toString())
                        .contains(paper.walk().number().value(), "某煤机公司拖欠设备货款", "128.50 万元"))
                .hasEntrySatisfying("documentLimitOn", day -> assertThat(LocalDate.parse(day.toString()))
                        .isAfter(paper.today()));
    }

    @Test
    void keepsTwoPapersOfOneCaseApart() {
        paper.drafted("第一份的事实。");
        PaperWalk second = PaperWalk.begin(house, paper.walk());
        second.drafted("第二份的事实。");
        var first = paper.walk().task(REVIEW);
        assertThat(shownOf(first.taskId(), "industry.owner")
                        .get("documentPreview")
                        .toString())
                .contains("第一份的事实。")
                .doesNotContain("第二份的事实。");
    }

    @Test
    void refusesALimitThatIsOverAndAReturnWithoutReason() {
        assertThatThrownBy(() -> paper.drafted("industry.handler", "尚未答复。", paper.today()))
                .hasMessageContaining("个工作日");
        paper.drafted("尚未答复。");
        assertThatThrownBy(() -> paper.walk()
                        .does("industry.owner", REVIEW, Map.of("documentReviewed", "false", "documentReturnNote", "改")))
                .hasMessageContaining("10");
    }

    @Test
    void refusesADraftThatNamesAReporterWhoAskedForConfidence() {
        var confidential = PaperWalk.begin(
                house, ArrearsWalk.claimed(Walk.register(house, Map.of("reporterMode", "confidential"))));
        assertThatThrownBy(() -> confidential.drafted("大同试验机械有限公司反映至今未付。")).hasMessageContaining("要求保密");
        confidential.drafted("有企业反映至今未付。");
        assertThat(confidential.walk().waitingAt()).contains(REVIEW);
    }

    private boolean tellsOfThePaper(MimeMessage mail) {
        try {
            return mail.getSubject().contains("公文送达")
                    && mail.getSubject().contains(paper.walk().number().value());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String mailOf(String unit) {
        return house.getBean(Directory.class)
                .unit(new UnitCode(unit))
                .orElseThrow()
                .mail();
    }

    private Map<String, Object> shown(String key, String person) {
        return shownOf(paper.walk().task(key).taskId(), person);
    }

    /** What the browser gets for the form of the task. */
    private Map<String, Object> shownOf(String task, String person) {
        var identities = house.getBean(IdentityService.class);
        var groups = identities.createGroupQuery().groupMember(person).list().stream()
                .map(group -> group.getId())
                .toList();
        identities.setAuthentication(person, groups);
        try {
            return house.getBean(FormService.class).getTaskFormVariables(task);
        } finally {
            identities.clearAuthentication();
        }
    }
}
