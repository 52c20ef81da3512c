package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.xiaohao.desk.DeskBrowser.HANDLER;
import static org.xiaohao.desk.DeskBrowser.PDF;
import static org.xiaohao.desk.DeskBrowser.STRANGER;
import static org.xiaohao.desk.DeskBrowser.fragment;
import static org.xiaohao.desk.DeskBrowser.page;

import java.io.ByteArrayInputStream;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.evidence.EvidenceFile;
import org.xiaohao.evidence.Holder;
import org.xiaohao.shared.Actor;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;
import org.xiaohao.trail.Trail;

@HouseTest
class DossierTest {

    @Autowired
    WebApplicationContext house;

    @Autowired
    Evidence evidence;

    @Autowired
    Trail trail;

    private DeskBrowser browser;

    @BeforeEach
    void openBrowser() {
        browser = new DeskBrowser(house);
    }

    @Test
    void tellsTheWholeCaseInPlainChineseWithPersonalDataMasked() throws Exception {
        Walk walk = ArrearsWalk.balanceConfirmed(ArrearsWalk.claimed(house), null);

        String page = browser.open(walk, HANDLER).getContentAsString();

        assertThat(page)
                .contains(walk.number().value(), "省国资委", "贾志强", "确认的欠款余额", "120.00", "登记", "认领")
                .contains("138****0000")
                .doesNotContain("13800000000", "王试验", "enterprise@demo");
    }

    @Test
    void saysHowUnitsAnsweredInTheWordsOfferedToThem() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);

        assertThat(browser.open(walk, HANDLER).getContentAsString())
                .contains("<dd>接收</dd>", "<dd>认领</dd>")
                .doesNotContain("<dd>accept</dd>");
    }

    @Test
    void refusesThePeopleOfAnotherUnitEverywhere() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);
        String task = walk.task("userTask_sendStatement").taskId();
        browser.upload(walk, HANDLER, "对账单.pdf", PDF);
        var kept = evidence.of(walk.number()).get(0);

        assertThat(browser.open(walk, STRANGER).getStatus()).isEqualTo(403);
        assertThat(browser.open(fragment(task), STRANGER).getStatus()).isEqualTo(403);
        assertThat(browser.open("/desk/evidence/" + kept.id(), STRANGER).getStatus())
                .isEqualTo(403);
        assertThat(browser.post(page(walk) + "/rows/instalment", STRANGER).getStatus())
                .isEqualTo(403);
        assertThat(browser.post(page(walk) + "/contact", STRANGER, "reason", "visit")
                        .getStatus())
                .isEqualTo(403);
        assertThat(browser.post("/camunda/api/xiaohao/tasks/" + task + "/rows/instalment", STRANGER)
                        .getStatus())
                .isEqualTo(403);
        assertThat(browser.upload(walk, STRANGER, "a.pdf", PDF).getStatus()).isEqualTo(403);
    }

    @Test
    void sendsAStrangerWithoutAccountAway() throws Exception {
        Walk walk = Walk.register(house);
        String task = walk.task("userTask_checkScope").taskId();

        assertThat(browser.call(get(fragment(task))).getStatus()).isEqualTo(401);
        assertThat(browser.call(get(page(walk))).getStatus()).isEqualTo(302);
    }

    @Test
    void saysNothingThatOnlyStandsInTheAddress() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);

        assertThat(browser.open(page(walk) + "?done=本案已办结，请付款&area=evidence", HANDLER)
                        .getContentAsString())
                .doesNotContain("本案已办结，请付款");
    }

    @Test
    void showsTheSameDossierInTheTasklistAsOnThePage() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);
        String task = walk.task("userTask_sendStatement").taskId();

        String tab = browser.open(fragment(task), HANDLER).getContentAsString();

        assertThat(tab)
                .startsWith("<section")
                .contains("xh-dossier", walk.number().value(), "办理经过");
        assertThat(tab).doesNotContain("<html", "_csrf");
    }

    @Test
    void hidesOneVerifiersOpinionFromTheOtherUntilBothAreGiven() throws Exception {
        Walk walk = ArrearsWalk.signed(ArrearsWalk.applied(ArrearsWalk.paid(ArrearsWalk.claimed(house)), "resolved"));
        ArrearsWalk.verifiedOnPaper(walk, "true");

        assertThat(browser.open(walk, "finance.verifier2").getContentAsString())
                .contains("两名核验人都提交意见后可见")
                .doesNotContain("凭证齐全，金额一致");
        assertThat(browser.open(walk, "finance.verifier1").getContentAsString()).contains("凭证齐全，金额一致");
        ArrearsWalk.verifiedOnSite(walk, "true");
        assertThat(browser.open(walk, "finance.verifier2").getContentAsString()).contains("凭证齐全，金额一致");
    }

    @Test
    void keepsAConfidentialReporterFromTheUnitThatRectifies() throws Exception {
        Walk walk = Walk.register(house, Map.of("reporterMode", "confidential"));
        EvidenceFile contract = evidence.keep(
                Holder.ofCase(walk.number(), () -> {}), "合同.pdf", new ByteArrayInputStream(PDF), Actor.ENTERPRISE);
        ArrearsWalk.claimed(walk);

        assertThat(browser.open(walk, HANDLER).getContentAsString())
                .contains("（保密）", "其提交的材料不向贵单位展示")
                .doesNotContain("大同试验机械有限公司", "合同.pdf", "91140100MA0TEXT12Y");
        assertThat(browser.open("/desk/evidence/" + contract.id(), HANDLER).getStatus())
                .isEqualTo(403);
        assertThat(browser.open(walk, "industry.handler").getContentAsString())
                .contains("合同.pdf")
                .doesNotContain("大同试验机械有限公司");
        assertThat(browser.open(walk, "intake1").getContentAsString()).contains("大同试验机械有限公司");
    }

    @Test
    void showsTheFullContactOnceWithAReasonAndRecordsIt() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);

        var refused = browser.post(page(walk) + "/contact", HANDLER);
        var shown = browser.post(page(walk) + "/contact", HANDLER, "reason", "visit");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(shown.getContentAsString()).contains("13800000000", "上门走访");
        assertThat(browser.open(walk, HANDLER).getContentAsString()).doesNotContain("13800000000");
        assertThat(trail.of(walk.number()))
                .filteredOn(entry -> entry.kind().equals("contact.revealed"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.references()).containsEntry("reason", "visit"));
    }
}
