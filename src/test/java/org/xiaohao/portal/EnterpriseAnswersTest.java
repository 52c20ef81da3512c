package org.xiaohao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.document.Documents;
import org.xiaohao.problem.Receipt;
import org.xiaohao.shared.TypeCode;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;

@HouseTest
class EnterpriseAnswersTest {

    @Autowired
    WebApplicationContext house;

    @Autowired
    PublicReports reports;

    private Visitor enterprise;
    private Walk walk;

    @BeforeEach
    void report() throws Exception {
        Receipt receipt = reports.submit(
                UUID.randomUUID().toString(), new TypeCode(Samples.TYPE), Samples.answers("datong-zone"));
        walk = Walk.of(house, receipt.number());
        enterprise = new Visitor(house, "10.4.0.1");
        enterprise.post("/track", Map.of("number", receipt.number().value(), "code", receipt.queryCode()));
    }

    @Test
    void seesWhatWasDoneByWhichUnitAndHowMuchTimeIsLeftButNoNameOfStaff() throws Exception {
        ArrearsWalk.claimed(walk);
        assertThat(enterprise.get("/track").body())
                .contains("整改中", "省国资委", "还有多久", "个工作日", "到期）", "行动领导小组办公室")
                .doesNotContain("state-assets.handler", "industry.leader", "intake1");
    }

    @Test
    void answersTheThreeQuestionsAndSeesTheResult() throws Exception {
        ArrearsWalk.verified(ArrearsWalk.paid(ArrearsWalk.claimed(walk)));
        assertThat(enterprise.get("/track").body()).contains("请您回答三个问题", "征询企业");
        assertThat(enterprise
                        .post("/track/answers", Map.of("contacted", "yes", "remark", "款已到账"))
                        .body())
                .contains("第二个问题还没有回答", "款已到账");
        assertThat(enterprise
                        .post(
                                "/track/answers",
                                Map.of("contacted", "yes", "solved", "yes", "satisfied", "no", "remark", "款已到账"))
                        .redirect())
                .isEqualTo("/track");
        assertThat(enterprise.get("/track").body())
                .contains("谢谢您的回答", "不满意", "款已到账", "回答了三个问题")
                .doesNotContain("请您回答三个问题");
    }

    @Test
    void readsWhyItsReportWasRefusedInTheWordsThatWereApproved() throws Exception {
        ArrearsWalk.scoped(walk, "false")
                .does(
                        "intake1",
                        "userTask_accept",
                        Map.of(
                                "accepted", "false",
                                "refusalClass", "notOverdue",
                                "refusalReason", "付款日是2027年3月1日，到期未付的可以再次反映，也可以申请调解。"));
        ArrearsWalk.refusalApproved(walk);
        assertThat(enterprise.get("/track").body())
                .contains("不予受理告知书", "尚未到期或者条件未成就", "付款日是2027年3月1日，到期未付的可以再次反映")
                .contains(walk.number().value(), "太原测试机械有限公司", "打印告知书", today())
                .doesNotContain("notOverdue", "office.leader", "欠款单位是民营企业");
    }

    @Test
    void takesItsLettersAlongAsWordFilesAndNobodyElses() throws Exception {
        ArrearsWalk.claimed(walk);
        String own = letterOf(walk);
        assertThat(enterprise.get("/track").body()).contains("发给您的公文", "受理告知书", own);
        assertThat(enterprise.get(own).status()).isEqualTo(200);
        String others = letterOf(ArrearsWalk.claimed(Walk.register(house)));
        assertThat(enterprise.get(others).status()).isEqualTo(404);
        assertThat(new Visitor(house, "10.4.0.2").get(own).status()).isEqualTo(404);
    }

    private String letterOf(Walk of) {
        var letter = house.getBean(Documents.class).of(of.number()).get(0);
        return "/track/letters/" + letter.id() + ".docx";
    }

    @Test
    void isToldPlainlyThatMoreMustBeDoneWhenTheApplicationIsReturned() throws Exception {
        ArrearsWalk.applied(ArrearsWalk.paid(ArrearsWalk.claimed(walk)), "resolved");
        walk.does(
                "industry.leader",
                "userTask_signApplication",
                Map.of("signed", "false", "requirements", "请补充全部付款凭证和对账单。"));
        assertThat(enterprise.get("/track").body()).contains("整改中", "退回补充整改").doesNotContain("请补充全部付款凭证", "处理结果告知书");
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    }

    @Test
    void seesTheResultInTheEnd() throws Exception {
        ArrearsWalk.paid(ArrearsWalk.claimed(walk))
                .does(
                        "state-assets.handler",
                        "userTask_applyForClosure",
                        Map.of("claimedResult", "resolved", "measures", "督促欠款单位按计划全部支付。", "settledAmount", 120));
        ArrearsWalk.verifiedOnSite(ArrearsWalk.verifiedOnPaper(ArrearsWalk.signed(walk), "true"), "true");
        enterprise.post("/track/answers", Map.of("contacted", "yes", "solved", "yes", "satisfied", "yes"));
        ArrearsWalk.approved(walk);
        assertThat(enterprise.get("/track").body())
                .contains("办理结果：已解决", "谢谢您的回答")
                .contains(
                        "处理结果告知书", "督促欠款单位按计划全部支付。", "120.00 万元", walk.number().value(), today())
                .doesNotContain("还有多久", "补充材料");
    }
}
