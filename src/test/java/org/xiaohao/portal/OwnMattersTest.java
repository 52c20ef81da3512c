package org.xiaohao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.problem.MatterKind;
import org.xiaohao.problem.Receipt;
import org.xiaohao.shared.TypeCode;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.MatterWalk;
import org.xiaohao.support.Walk;

/** An enterprise supplements its report or takes it back, with its own code and on its own page. */
@HouseTest
class OwnMattersTest {

    private static final String INTAKE = "coordination-office.intake";

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
        enterprise = new Visitor(house, "10.7.0.1");
        enterprise.post("/track", Map.of("number", receipt.number().value(), "code", receipt.queryCode()));
    }

    @Test
    void withdrawsAfterASecondLookAndIsToldWhatHappens() throws Exception {
        ArrearsWalk.claimed(walk);
        assertThat(enterprise.get("/track").body()).contains("撤回反映");
        assertThat(enterprise
                        .post("/track/withdrawal", Map.of("withdrawalWish", ""))
                        .body())
                .contains("“撤回理由”必填");
        assertThat(enterprise
                        .post("/track/withdrawal", Map.of("withdrawalWish", "款项已经付清。"))
                        .body())
                .contains("确认撤回？", "款项已经付清。");
        assertThat(walk.waitingAt()).containsExactly("userTask_sendStatement");

        enterprise.post("/track/withdrawal/confirm", Map.of("withdrawalWish", "款项已经付清。"));
        assertThat(walk.waitingAt()).contains("userTask_verifyWithdrawal");
        assertThat(enterprise.get("/track").body())
                .contains("正在与您核实", "您</span>：<span>提出撤回")
                .doesNotContain(">撤回反映<");
        assertThat(enterprise.get("/track/withdrawal").redirect()).isEqualTo("/track");

        walk.does(
                "intake1",
                "userTask_verifyWithdrawal",
                Map.of("withdrawalConfirmed", "true", "withdrawalFindings", "企业确认款项已收到。"));
        assertThat(enterprise.get("/track").body())
                .contains("办理结果：撤回", "已按您的意愿撤回")
                .doesNotContain("企业确认款项已收到", "撤回反映");
    }

    @Test
    void whoseReportCameByTelephoneDoesNotWithdrawHere() throws Exception {
        var typed = MatterWalk.registeredByStaff(house);
        assertThat(house.getBean(OwnMatters.class).of(typed.number()).mayWithdraw())
                .isFalse();
        assertThat(new Visitor(house, "10.7.0.2")
                        .post("/track/withdrawal/confirm", Map.of("withdrawalWish", "陌生人撤回。"))
                        .redirect())
                .isEqualTo("/track");
    }

    @Test
    void givesWhatItWasAskedForWithTextAndFiles() throws Exception {
        MatterWalk.raises(
                house, walk, "intake1", INTAKE, MatterKind.SUPPLEMENT, Map.of("supplementNeeded", "请补充2025年的对账单。"));
        assertThat(enterprise.get("/track").body()).contains("请您补充材料", "请补充2025年的对账单。", "等您补充材料");
        assertThat(enterprise
                        .post("/track/supplement", Map.of("supplementText", ""))
                        .body())
                .contains("“补充说明”必填");
        var wrong = new MockMultipartFile("files", "程序.exe", null, new byte[] {'M', 'Z', 0, 0});
        var refused = enterprise.supplement("对账单见附件。", wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("对账单见附件。", "文件“程序”", "#field-supplementFiles");

        enterprise.supplement("对账单见附件。", new MockMultipartFile("files", "对账单.pdf", null, Samples.PDF));
        assertThat(walk.waitingAt()).containsExactly("userTask_checkScope");
        assertThat(walk.file().facts()).containsEntry("supplementText", "对账单见附件。");
        assertThat(enterprise.get("/track").body())
                .contains("对账单.pdf", "您</span>：<span>补充材料")
                .doesNotContain("请您补充材料", "等您补充材料");
        assertThat(enterprise.supplement("再补一次。").body()).contains("没有待办");
    }

    @Test
    void readsThatItsCaseIsSuspendedAndWhereItWasMerged() throws Exception {
        var said = Map.<String, Object>of("suspensionReason", "等待法院对同一笔款项的判决。", "suspendedUntil", "2099-06-30");
        MatterWalk.raises(house, walk, "intake1", INTAKE, MatterKind.SUSPENSION, said)
                .does("office.leader", "userTask_approveSuspension", Map.of("suspensionGranted", "true"));
        assertThat(enterprise.get("/track").body())
                .contains("（已中止）", "经批准中止办理", "暂停")
                .doesNotContain("等待法院", "2099-06-30");
        var main = Walk.register(house);
        var into = Map.<String, Object>of(
                "mergeTarget", main.number().value(),
                "mergeGround", "sameEnterprise",
                "mergeReason", "同一笔货款反映了两次。");
        MatterWalk.raises(house, walk, "intake1", INTAKE, MatterKind.MERGE, into)
                .does("office.leader", "userTask_approveMerge", Map.of("mergeGranted", "true"));
        assertThat(enterprise.get("/track").body())
                .contains("办理结果：并案", "已并入案件 " + main.number())
                .doesNotContain("（已中止）");
    }
}
