package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.xiaohao.desk.DeskBrowser.HANDLER;
import static org.xiaohao.desk.DeskBrowser.PDF;
import static org.xiaohao.desk.DeskBrowser.page;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.evidence.EvidenceFile;
import org.xiaohao.evidence.Holder;
import org.xiaohao.shared.Actor;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;
import org.xiaohao.trail.Trail;

/** A better scan takes the place of a bad one; the bad one stays where it can be found. */
@HouseTest
class ReplacedEvidenceTest {

    private static final byte[] BETTER = "%PDF-1.4 a better scan".getBytes(StandardCharsets.US_ASCII);

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
    void keepsTheOlderVersionFoldedAndReadableAndTellsBothInTheTrail() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);
        EvidenceFile older = handedIn(walk, "对账单.pdf");

        assertThat(replace(walk, HANDLER, older).getStatus()).isEqualTo(302);

        EvidenceFile newer = newest(walk);
        assertThat(newer.replaces()).isEqualTo(older.id());
        assertThat(browser.open(walk, HANDLER).getContentAsString())
                .contains("共 1 件", "旧版本 1 份", "已被替换", "对账单.pdf", "对账单（清晰）.pdf", "替换材料");
        assertThat(browser.open("/desk/evidence/" + older.id(), "industry.leader")
                        .getContentAsByteArray())
                .isEqualTo(PDF);
        assertThat(trail.of(walk.number())).anySatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo("evidence.replaced");
            assertThat(entry.references())
                    .isEqualTo(Map.of(
                            "evidence", newer.id().toString(),
                            "sha256", newer.sha256(),
                            "replaced", older.id().toString(),
                            "replacedSha256", older.sha256()));
        });
    }

    @Test
    void letsEachVersionBeFollowedOnceAndByOtherBytesOnly() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);
        EvidenceFile older = handedIn(walk, "对账单.pdf");
        assertThat(refused(replace(walk, HANDLER, older, PDF))).contains("内容相同，不必替换");
        replace(walk, HANDLER, older);

        assertThat(refused(replace(walk, HANDLER, older))).contains("已有更新的版本");
        assertThat(evidence.of(walk.number())).hasSize(2);
    }

    @Test
    void letsNobodyReplaceWhatAnotherUnitOrTheEnterpriseHandedIn() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);
        EvidenceFile ofUnit = handedIn(walk, "对账单.pdf");
        EvidenceFile ofEnterprise = evidence.keep(
                Holder.ofCase(walk.number(), () -> {}), "合同.pdf", new ByteArrayInputStream(PDF), Actor.ENTERPRISE);

        assertThat(refused(replace(walk, "industry.handler", ofUnit))).contains("只能替换本单位提交的材料");
        assertThat(refused(replace(walk, HANDLER, ofEnterprise))).contains("只能替换本单位提交的材料");
        assertThat(replace(walk, DeskBrowser.STRANGER, ofUnit).getStatus()).isEqualTo(403);
        assertThat(browser.open(walk, "industry.handler").getContentAsString()).doesNotContain("上传新版本");
    }

    @Test
    void replacesNothingFromAnotherCase() throws Exception {
        EvidenceFile elsewhere = handedIn(ArrearsWalk.claimed(house), "对账单.pdf");

        assertThat(refused(replace(ArrearsWalk.claimed(house), HANDLER, elsewhere)))
                .contains("只能替换本单位提交的材料");
    }

    @Test
    void replacesNothingInAClosedCase() throws Exception {
        Walk walk = ArrearsWalk.paid(ArrearsWalk.claimed(house));
        EvidenceFile older = handedIn(walk, "付款凭证.pdf");
        ArrearsWalk.closed(walk);

        assertThat(browser.open(walk, HANDLER).getContentAsString()).doesNotContain("上传新版本");
        assertThat(replace(walk, HANDLER, older).getStatus()).isIn(403, 422);
        assertThat(evidence.of(walk.number())).hasSize(1);
    }

    private EvidenceFile handedIn(Walk walk, String name) throws Exception {
        browser.upload(walk, HANDLER, name, PDF);
        return newest(walk);
    }

    private EvidenceFile newest(Walk walk) {
        var files = evidence.of(walk.number());
        return files.get(files.size() - 1);
    }

    private MockHttpServletResponse replace(Walk walk, String person, EvidenceFile older) throws Exception {
        return replace(walk, person, older, BETTER);
    }

    private MockHttpServletResponse replace(Walk walk, String person, EvidenceFile older, byte[] content)
            throws Exception {
        return browser.call(multipart(page(walk) + "/evidence")
                .file(new MockMultipartFile("file", "对账单（清晰）.pdf", null, content))
                .param("replaces", older.id().toString())
                .with(user(person))
                .with(csrf()));
    }

    private static String refused(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(422);
        return answer.getContentAsString();
    }
}
