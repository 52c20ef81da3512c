package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.evidence.EvidenceFile;
import org.xiaohao.problem.Rows;
import org.xiaohao.shared.Actor;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;
import org.xiaohao.trail.Trail;

@HouseTest
class DossierTest {

    private static final String HANDLER = "state-assets.handler";
    private static final String STRANGER = "jincheng-zone.handler";
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.UTF_8);

    @Autowired
    WebApplicationContext house;

    @Autowired
    Evidence evidence;

    @Autowired
    Rows rows;

    @Autowired
    Trail trail;

    private MockMvc browser;

    @BeforeEach
    void openBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(house)
                .apply(springSecurity())
                .build();
    }

    @Test
    void tellsTheWholeCaseInPlainChineseWithPersonalDataMasked() throws Exception {
        Walk walk = ArrearsWalk.balanceConfirmed(ArrearsWalk.claimed(house), null);

        String page = open(walk, HANDLER).getContentAsString();

        assertThat(page)
                .contains(walk.number().value(), "省国资委", "贾志强", "确认的欠款余额", "120.00", "登记", "认领")
                .contains("138****0000")
                .doesNotContain("13800000000", "王试验", "enterprise@demo");
    }

    @Test
    void refusesThePeopleOfAnotherUnitEverywhere() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);
        String task = walk.task("userTask_confirmBalance").taskId();
        EvidenceFile kept = upload(walk, HANDLER, "对账单.pdf", PDF);

        assertThat(open(walk, STRANGER).getStatus()).isEqualTo(403);
        assertThat(call(get(fragment(task)).with(user(STRANGER))).getStatus()).isEqualTo(403);
        assertThat(call(get("/desk/evidence/{id}", kept.id()).with(user(STRANGER)))
                        .getStatus())
                .isEqualTo(403);
        assertThat(call(post(page(walk) + "/rows/instalment")
                                .with(user(STRANGER))
                                .with(csrf()))
                        .getStatus())
                .isEqualTo(403);
        assertThat(call(post("/camunda/api/xiaohao/tasks/{task}/rows/instalment", task)
                                .with(user(STRANGER)))
                        .getStatus())
                .isEqualTo(403);
        assertThat(call(multipart(page(walk) + "/evidence")
                                .file(new MockMultipartFile("file", "a.pdf", null, PDF))
                                .with(user(STRANGER))
                                .with(csrf()))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void sendsAStrangerWithoutAccountAway() throws Exception {
        Walk walk = Walk.register(house);
        String task = walk.task("userTask_checkScope").taskId();

        assertThat(call(get(fragment(task))).getStatus()).isEqualTo(401);
        assertThat(call(get(page(walk))).getStatus()).isEqualTo(302);
    }

    @Test
    void showsTheSameDossierInTheTasklistAsOnThePage() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);
        String task = walk.task("userTask_confirmBalance").taskId();

        String tab = call(get(fragment(task)).with(user(HANDLER))).getContentAsString();

        assertThat(tab)
                .startsWith("<section")
                .contains("xh-dossier", walk.number().value(), "办理经过");
        assertThat(tab).doesNotContain("<html", "_csrf");
    }

    @Test
    void hidesOneVerifiersOpinionFromTheOtherUntilBothAreGiven() throws Exception {
        Walk walk = ArrearsWalk.signed(ArrearsWalk.applied(ArrearsWalk.paid(ArrearsWalk.claimed(house)), "resolved"));
        ArrearsWalk.verifiedOnPaper(walk, "true");

        assertThat(open(walk, "finance.verifier2").getContentAsString())
                .contains("两名核验人都提交意见后可见")
                .doesNotContain("凭证齐全，金额一致");
        assertThat(open(walk, "finance.verifier1").getContentAsString()).contains("凭证齐全，金额一致");
        ArrearsWalk.verifiedOnSite(walk, "true");
        assertThat(open(walk, "finance.verifier2").getContentAsString()).contains("凭证齐全，金额一致");
    }

    @Test
    void keepsWhatWasTypedWhenARowIsRefused() throws Exception {
        Walk walk = planning();

        var answer = call(post(page(walk) + "/rows/instalment")
                .with(user(HANDLER))
                .with(csrf())
                .param("f.dueOn", "2026-12-25")
                .param("f.amount", "-7.31")
                .param("f.note", "第一期尾款"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("没有保存", "“种类”必填", "value=\"-7.31\"", "value=\"2026-12-25\"", "第一期尾款");
        assertThat(rows.of(walk.number(), "instalment")).isEmpty();
    }

    @Test
    void addsChangesAndRemovesARow() throws Exception {
        Walk walk = planning();
        String address = page(walk) + "/rows/instalment";

        save(address, "60.50");
        var row = rows.of(walk.number(), "instalment").get(0);
        assertThat(open(walk, HANDLER).getContentAsString()).contains("60.50", "2026-12-25", "分期");
        call(post(address)
                .with(user(HANDLER))
                .with(csrf())
                .param("row", row.id().toString())
                .param("f.dueOn", "2026-12-25")
                .param("f.amount", "61")
                .param("f.kind", "instalment"));
        assertThat(rows.of(walk.number(), "instalment")).singleElement().satisfies(changed -> assertThat(
                        changed.values().get("amount").toString())
                .isEqualTo("61"));
        call(post(address + "/" + row.id() + "/remove").with(user(HANDLER)).with(csrf()));
        assertThat(rows.of(walk.number(), "instalment")).isEmpty();
    }

    @Test
    void letsNobodyChangeRowsWhenNoTaskAsksForThem() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);

        assertThat(save(page(walk) + "/rows/instalment", "60").getStatus()).isEqualTo(422);
        assertThat(rows.of(walk.number(), "instalment")).isEmpty();
    }

    @Test
    void refusesAFileOfTheWrongTypeAndLeavesTheOthers() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);
        upload(walk, HANDLER, "对账单.pdf", PDF);

        var answer = call(multipart(page(walk) + "/evidence")
                .file(new MockMultipartFile("file", "程序.exe", null, new byte[] {'M', 'Z', 0, 1, 2, 3}))
                .with(user(HANDLER))
                .with(csrf()));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("材料没有上传", "对账单.pdf");
        assertThat(evidence.of(walk.number())).hasSize(1);
    }

    @Test
    void handsOutEvidenceUnchangedAsAnAttachmentAndRecordsTheReading() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);
        EvidenceFile kept = upload(walk, HANDLER, "对账单.pdf", PDF);

        var answer = call(get("/desk/evidence/{id}", kept.id()).with(user("industry.leader")));

        assertThat(answer.getContentAsByteArray()).isEqualTo(PDF);
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(trail.of(walk.number())).anySatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo("evidence.read");
            assertThat(entry.actor().id()).isEqualTo("industry.leader");
        });
    }

    @Test
    void keepsAConfidentialReporterFromTheUnitThatRectifies() throws Exception {
        Walk walk = Walk.register(house, Map.of("reporterMode", "confidential"));
        EvidenceFile contract =
                evidence.keep(walk.number(), null, "合同.pdf", new ByteArrayInputStream(PDF), Actor.ENTERPRISE);
        ArrearsWalk.claimed(walk);

        assertThat(open(walk, HANDLER).getContentAsString())
                .contains("（保密）", "其提交的材料不向贵单位展示")
                .doesNotContain("大同试验机械有限公司", "合同.pdf", "91140100MA0TEXT12Y");
        assertThat(call(get("/desk/evidence/{id}", contract.id()).with(user(HANDLER)))
                        .getStatus())
                .isEqualTo(403);
        assertThat(open(walk, "industry.handler").getContentAsString())
                .contains("合同.pdf")
                .doesNotContain("大同试验机械有限公司");
        assertThat(open(walk, "intake1").getContentAsString()).contains("大同试验机械有限公司");
    }

    @Test
    void showsTheFullContactOnceWithAReasonAndRecordsIt() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);

        var refused = call(post(page(walk) + "/contact").with(user(HANDLER)).with(csrf()));
        var shown = call(
                post(page(walk) + "/contact").with(user(HANDLER)).with(csrf()).param("reason", "visit"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(shown.getContentAsString()).contains("13800000000", "上门走访");
        assertThat(open(walk, HANDLER).getContentAsString()).doesNotContain("13800000000");
        assertThat(trail.of(walk.number()))
                .filteredOn(entry -> entry.kind().equals("contact.revealed"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.references()).containsEntry("reason", "visit"));
    }

    private Walk planning() {
        Walk walk = ArrearsWalk.bothConsent(ArrearsWalk.balanceConfirmed(ArrearsWalk.claimed(house), null));
        return ArrearsWalk.negotiated(walk, "agreed");
    }

    private MockHttpServletResponse save(String address, String amount) throws Exception {
        return call(post(address)
                .with(user(HANDLER))
                .with(csrf())
                .param("f.dueOn", "2026-12-25")
                .param("f.amount", amount)
                .param("f.kind", "instalment"));
    }

    private EvidenceFile upload(Walk walk, String person, String name, byte[] content) throws Exception {
        call(multipart(page(walk) + "/evidence")
                .file(new MockMultipartFile("file", name, null, content))
                .with(user(person))
                .with(csrf()));
        return evidence.of(walk.number()).get(0);
    }

    private MockHttpServletResponse open(Walk walk, String person) throws Exception {
        return call(get(page(walk)).with(user(person)));
    }

    private MockHttpServletResponse call(RequestBuilder request) throws Exception {
        var response = browser.perform(request).andReturn().getResponse();
        response.setDefaultCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }

    private static String page(Walk walk) {
        return "/desk/cases/" + walk.number();
    }

    private static String fragment(String task) {
        return "/camunda/api/xiaohao/tasks/" + task + "/dossier";
    }
}
