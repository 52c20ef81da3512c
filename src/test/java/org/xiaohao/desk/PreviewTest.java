package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.xiaohao.desk.DeskBrowser.HANDLER;
import static org.xiaohao.desk.DeskBrowser.PDF;

import java.io.ByteArrayInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.evidence.EvidenceFile;
import org.xiaohao.evidence.Holder;
import org.xiaohao.shared.Actor;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;
import org.xiaohao.trail.Trail;
import org.xiaohao.trail.TrailEntry;

/** A picture or a PDF is looked at in the browser, under the same rules as a download and with its hands tied. */
@HouseTest
class PreviewTest {

    private static final String LEAD = "industry.handler";
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
    private static final byte[] WEBP = HexFormat.of().parseHex("524946461a000000574542505650384c0d000000");

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
    void showsPicturesAndPdfAndTiesTheirHands() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);
        for (var sample : Map.of("现场.png", PNG, "现场.webp", WEBP, "对账单.pdf", PDF).entrySet()) {
            EvidenceFile file = kept(walk, sample.getKey(), sample.getValue());
            assertThat(browser.open(preview(file), LEAD).getContentAsString())
                    .contains(sample.getKey(), content(file), file.sha256());

            var answer = browser.open(content(file), LEAD);
            assertThat(answer.getContentAsByteArray()).isEqualTo(sample.getValue());
            assertThat(answer.getContentType()).isEqualTo(file.mediaType());
            assertThat(answer.getHeader("Content-Disposition")).startsWith("inline");
            assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.getHeaders("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains("sandbox;", "default-src 'none'", "frame-ancestors 'self'")
                    .doesNotContain("allow-scripts");
        }
        assertThat(kinds(walk)).filteredOn("evidence.read"::equals).hasSize(3);
        assertThat(browser.open(walk, LEAD).getContentAsString()).contains("预览 现场.png");
    }

    @Test
    void showsNothingElse() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);
        EvidenceFile word = kept(walk, "说明.doc", HexFormat.of().parseHex("d0cf11e0a1b11ae1"));

        assertThat(browser.open(preview(word), LEAD).getStatus()).isEqualTo(404);
        assertThat(browser.open(content(word), LEAD).getStatus()).isEqualTo(404);
        assertThat(browser.open(walk, LEAD).getContentAsString()).doesNotContain("预览");
    }

    @Test
    void isClosedToThoseToWhomTheCaseIs() throws Exception {
        EvidenceFile file = kept(ArrearsWalk.claimed(house), "对账单.pdf", PDF);

        for (String address : List.of(preview(file), content(file))) {
            assertThat(browser.open(address, DeskBrowser.STRANGER).getStatus()).isEqualTo(403);
        }
    }

    @Test
    void opensASealedOneOnceForEachReasonGiven() throws Exception {
        Walk walk = ArrearsWalk.claimed(Walk.register(house, Map.of("reporterMode", "confidential")));
        EvidenceFile contract = kept(walk, "合同.pdf", PDF);
        var session = new MockHttpSession();

        assertThat(browser.open(preview(contract), LEAD).getContentAsString()).contains("打开保密材料");
        assertThat(opened(contract, session).getStatus()).isEqualTo(403);
        assertThat(asked(contract, "", session).getStatus()).isEqualTo(422);
        assertThat(kinds(walk)).doesNotContain("evidence.read", "evidence.revealed");

        assertThat(asked(contract, "verification", session).getContentAsString())
                .contains(content(contract));
        assertThat(opened(contract, session).getContentAsByteArray()).isEqualTo(PDF);
        assertThat(opened(contract, session).getStatus()).as("a second time").isEqualTo(403);
        assertThat(kinds(walk)).containsOnlyOnce("evidence.revealed").doesNotContain("evidence.read");
        assertThat(browser.open(preview(contract), HANDLER).getStatus())
                .as("whom the report is about")
                .isEqualTo(403);
    }

    private MockHttpServletResponse asked(EvidenceFile file, String reason, MockHttpSession session) throws Exception {
        return browser.call(post(preview(file))
                .param("reason", reason)
                .session(session)
                .with(user(LEAD))
                .with(csrf()));
    }

    private MockHttpServletResponse opened(EvidenceFile file, MockHttpSession session) throws Exception {
        return browser.call(get(content(file)).session(session).with(user(LEAD)));
    }

    private EvidenceFile kept(Walk walk, String name, byte[] content) {
        return evidence.keep(
                Holder.ofCase(walk.number(), () -> {}), name, new ByteArrayInputStream(content), Actor.ENTERPRISE);
    }

    private static String preview(EvidenceFile file) {
        return "/desk/evidence/" + file.id() + "/preview";
    }

    private static String content(EvidenceFile file) {
        return "/desk/evidence/" + file.id() + "/content";
    }

    private List<String> kinds(Walk walk) {
        return trail.of(walk.number()).stream().map(TrailEntry::kind).toList();
    }
}
