package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiaohao.desk.DeskBrowser.HANDLER;
import static org.xiaohao.desk.DeskBrowser.STRANGER;
import static org.xiaohao.desk.DeskBrowser.page;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.problem.MatterKind;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.MatterWalk;
import org.xiaohao.support.Walk;

/** Staff raise matters on the page of a case, each from the own seat. */
@HouseTest
class RaisingTest {

    @Autowired
    WebApplicationContext house;

    private DeskBrowser browser;

    @BeforeEach
    void openBrowser() {
        browser = new DeskBrowser(house);
    }

    @Test
    void offersToEachSeatWhatItMayRaise() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);
        assertThat(browser.open(page(walk) + "/matters", HANDLER).getContentAsString())
                .contains("补充材料", "延期", "中止")
                .doesNotContain(">并案<", ">变更牵头单位<", ">撤回<");
        assertThat(browser.open(page(walk) + "/matters", "industry.handler").getContentAsString())
                .contains(">变更牵头单位<")
                .doesNotContain(">并案<");
        assertThat(browser.open(page(walk) + "/matters", "intake1").getContentAsString())
                .contains(">并案<", ">变更牵头单位<", ">中止<")
                .doesNotContain(">延期<", ">撤回<");
        assertThat(browser.open(walk, HANDLER).getContentAsString()).contains("提出案件事项");
    }

    @Test
    void letsNobodyRaiseWhatIsNotHis() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);
        for (String person : new String[] {STRANGER, "datong-zone.handler", "state-assets.leader", "office.designer"}) {
            assertThat(browser.open(page(walk) + "/matters", person).getStatus())
                    .as(person)
                    .isEqualTo(403);
            assertThat(browser.post(page(walk) + "/matters/extension", person, "f.extensionDays", "5")
                            .getStatus())
                    .as(person)
                    .isEqualTo(403);
        }
        assertThat(browser.open(walk, "datong-zone.handler").getContentAsString())
                .doesNotContain("提出案件事项");
        assertThat(browser.post(page(walk) + "/matters/merge", HANDLER).getStatus())
                .isEqualTo(403);
        assertThat(browser.open(page(walk) + "/matters/nonsense", HANDLER).getStatus())
                .isEqualTo(403);
        assertThat(walk.waitingAt()).containsExactly("userTask_sendStatement");
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefusedAndTakesItWhenItIsGood() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);
        String address = page(walk) + "/matters/extension";
        var refused = browser.post(address, HANDLER, "f.extensionDays", "31", "f.extensionReason", "账目往来多年，对账需要时间。");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("没有提出", "value=\"31\"", "账目往来多年，对账需要时间。", "法定时限");
        assertThat(walk.waitingAt()).containsExactly("userTask_sendStatement");

        var taken = browser.post(address, HANDLER, "f.extensionDays", "5", "f.extensionReason", "账目往来多年，对账需要时间。");
        assertThat(taken.getRedirectedUrl()).isEqualTo(page(walk) + "#matters");
        assertThat(walk.waitingAt()).contains("userTask_approveExtension");
        assertThat(browser.post(address, HANDLER, "f.extensionDays", "6", "f.extensionReason", "还要更多的时间来对账。")
                        .getContentAsString())
                .contains("正在办理");
        assertThat(browser.open(walk, HANDLER).getContentAsString()).contains("案件事项", "办理中", "账目往来多年");

        walk.does("industry.leader", "userTask_approveExtension", Map.of("extensionGranted", "true"));
        assertThat(browser.open(walk, HANDLER).getContentAsString()).contains("已办结");
    }

    @Test
    void aNewLeadIsChosenFromTheUnitsThatCanLead() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);
        String address = page(walk) + "/matters/changeLead";
        assertThat(browser.open(address, "intake1").getContentAsString()).contains("value=\"small-business\"");
        assertThat(browser.post(address, "intake1", "f.changedLead", "datong-zone", "f.changeReason", "由开发区管委会自己牵头办理。")
                        .getStatus())
                .isEqualTo(422);
        browser.post(address, "intake1", "f.changedLead", "small-business", "f.changeReason", "按“三定”规定由该单位负责。");
        assertThat(walk.waitingAt()).contains("userTask_approveChangeLead");
    }

    @Test
    void aSuspendedCaseSaysSoInDossierAndLedger() throws Exception {
        Walk walk = Walk.register(house);
        var said = Map.<String, Object>of("suspensionReason", "等待法院对同一笔款项的判决。", "suspendedUntil", "2099-06-30");
        MatterWalk.raises(house, walk, "intake1", "coordination-office.intake", MatterKind.SUSPENSION, said)
                .does("office.leader", "userTask_approveSuspension", Map.of("suspensionGranted", "true"));
        assertThat(browser.open(walk, "intake1").getContentAsString()).contains("已中止", "2099-06-30", "暂停计时");
        var ledger =
                browser.open("/desk/ledger?text=" + walk.number(), "intake1").getContentAsString();
        assertThat(ledger).contains("已中止", "light-grey").doesNotContain("light-green");
    }

    @Test
    void whyAnEnterpriseTakesItsReportBackIsNotForThoseItComplainedAbout() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);
        house.getBean(org.xiaohao.problem.Matters.class).withdraw(walk.number(), Map.of("withdrawalWish", "对方派人上门施压。"));
        walk.does(
                "intake1",
                "userTask_verifyWithdrawal",
                Map.of("withdrawalConfirmed", "false", "withdrawalFindings", "企业说是欠款单位要求撤回。"));
        for (String person : new String[] {HANDLER, "industry.handler", "datong-zone.handler"}) {
            assertThat(browser.open(walk, person).getContentAsString())
                    .as(person)
                    .contains("核实撤回意愿")
                    .doesNotContain("施压", "要求撤回");
        }
        assertThat(browser.open(walk, "intake1").getContentAsString()).contains("施压", "要求撤回");
    }

    @Test
    void aMergedCaseAndTheOneThatGoesOnNameEachOther() throws Exception {
        Walk main = Walk.register(house);
        Walk walk = Walk.register(house);
        browser.post(
                page(walk) + "/matters/merge",
                "intake1",
                "f.mergeTarget",
                main.number().value(),
                "f.mergeGround",
                "sameEnterprise",
                "f.mergeReason",
                "同一笔货款反映了两次。");
        walk.does("office.leader", "userTask_approveMerge", Map.of("mergeGranted", "true"));
        assertThat(browser.open(walk, "intake1").getContentAsString())
                .contains("已并案", main.number().value());
        assertThat(browser.open(main, "intake1").getContentAsString())
                .contains("并入本案", walk.number().value());
    }
}
