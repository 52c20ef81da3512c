package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.problem.MatterKind;
import org.xiaohao.support.ApprovalWalk;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.MatterWalk;
import org.xiaohao.support.Walk;

/** The first tab of an approval is the brief, with the whole dossier folded below it. */
@HouseTest
class BriefTest {

    private static final String LEADER = "office.leader";

    @Autowired
    WebApplicationContext house;

    private DeskBrowser browser;

    @BeforeEach
    void aScreen() {
        browser = new DeskBrowser(house);
    }

    @Test
    void tellsOnOnePageWhatWasAskedPromisedDoneProvenAndAnswered() throws Exception {
        String page = open(ApprovalWalk.uncontested(house), ApprovalWalk.APPROVE, LEADER);
        assertThat(page)
                .contains("审批要览", "某煤机公司拖欠设备货款", "大同试验机械有限公司", "128.50 万元", "设备已于2025年12月验收")
                .contains("督促欠款单位按计划全部支付", "应付金额（万元） 120.00", "付款凭证.pdf", "核验结论")
                .contains("✓ 已联系", "✓ 已解决", "✓ 满意", "没有发现矛盾", "detailsTab=task-detail-form");
        assertThat(page.indexOf("审批要览")).isLessThan(page.indexOf("<details"));
        assertThat(page).contains("全部案卷", "办理经过").doesNotContain("<details class=\"xh-block xh-more xh-whole\" open");
    }

    @Test
    void saysWhereTheEnterpriseContradictsTheClaim() throws Exception {
        String page = open(ApprovalWalk.discontent(house), ApprovalWalk.APPROVE, LEADER);
        assertThat(page).contains("申请结果：<b>已解决</b>", "✕ 不满意", "有 1 处需要您核对", "<li>企业不满意</li>");
    }

    @Test
    void tellsOfEarlierReturnsWithTheirReasons() throws Exception {
        Walk walk = ApprovalWalk.returned(ApprovalWalk.uncontested(house));
        ArrearsWalk.verified(ArrearsWalk.supplemented(walk)).enterpriseAnswers(true, true, true);
        assertThat(open(walk, ApprovalWalk.APPROVE, LEADER)).contains("退单、退回", "请补充最后一期的付款凭证", "此前被退回整改 1 次");
    }

    @Test
    void isForTasksOfWhichTheDiagramSaysSoOnly() throws Exception {
        Walk walk = ApprovalWalk.applied(house);
        assertThat(open(walk, "userTask_signApplication", "industry.leader")).contains("审批要览", "还没有征询企业意见");
        assertThat(open(ArrearsWalk.claimed(house), "userTask_sendStatement", DeskBrowser.HANDLER))
                .contains("办理经过")
                .doesNotContain("审批要览");
    }

    /** The leader of the lead unit may decide, and not learn who asked for confidence. */
    @Test
    void coversAConfidentialReporterOnTheBriefAndInTheList() throws Exception {
        Walk walk = ArrearsWalk.claimed(Walk.register(
                house,
                Map.of(
                        "reporterMode",
                        "confidential",
                        "title",
                        "大同试验机械有限公司的货款被拖欠",
                        "description",
                        "请联系王试验13800000000。")));
        Map<String, Object> wish = Map.of("extensionDays", 5, "extensionReason", "王试验（13800000000）要求再对一次账，需要时间。");
        MatterWalk.raises(house, walk, DeskBrowser.HANDLER, MatterKind.EXTENSION, wish);
        String brief = open(walk, "userTask_approveExtension", "industry.leader");
        String list = browser.open("/desk/approvals", "industry.leader").getContentAsString();
        assertThat(list).contains(walk.number().value(), "（保密）的货款被拖欠");
        assertThat(brief).contains("审批要览", "要求再对一次账", "（保密）的货款被拖欠");
        assertThat(brief + list).doesNotContain("大同试验机械有限公司的", "王试验（", "联系王试验", "13800000000");
        assertThat(open(walk, "userTask_approveExtension", "industry.leader")).doesNotContain("大同试验机械有限公司");
    }

    /** One verifier has said no; the second has yet to judge, and nobody may tell which way the first one did. */
    @Test
    void saysNothingOfASealedOpinion() throws Exception {
        Walk walk = ApprovalWalk.refusedByTheFirst(house);
        String task = walk.task("userTask_approveExtension").taskId();
        String listed = Stream.of(browser.open("/desk/approvals", "industry.leader")
                        .getContentAsString()
                        .split("<tr>"))
                .filter(row -> row.contains("value=\"" + task + "\""))
                .findFirst()
                .orElseThrow();
        String brief = open(walk, "userTask_approveExtension", "industry.leader");
        assertThat(brief).contains("审批要览", "账目往来多年", "没有发现矛盾");
        assertThat(listed).contains("可以批量批准");
        assertThat(brief + listed).doesNotContain("核验未通过", "结论不一致", "凭证齐全");
    }

    private String open(Walk walk, String task, String person) throws Exception {
        var answer = browser.open(DeskBrowser.fragment(walk.task(task).taskId()), person);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }
}
