package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiaohao.desk.DeskBrowser.HANDLER;
import static org.xiaohao.desk.DeskBrowser.STRANGER;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.document.Documents;
import org.xiaohao.document.OfficialDocument;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.MatterWalk;
import org.xiaohao.support.Walk;

@HouseTest
class PapersOfCaseTest {

    private static final String ADMINISTRATOR = "office.designer";

    @Autowired
    WebApplicationContext house;

    @Autowired
    Documents documents;

    private DeskBrowser browser;

    @BeforeEach
    void openBrowser() {
        browser = new DeskBrowser(house);
    }

    @Test
    void listsThePapersOfTheCaseAndShowsEachAsALetter() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);
        var paper = only(walk);
        assertThat(browser.open(walk, HANDLER).getContentAsString())
                .contains("公文", "受理告知书", paper.sheet().number(), address(paper));
        assertThat(browser.open(address(paper), HANDLER).getContentAsString())
                .contains(
                        paper.sheet().title(),
                        "大同试验机械有限公司：",
                        "（印章）",
                        paper.sheet().date(),
                        paper.sha256());
    }

    @Test
    void leavesTheSectionOutWhileThereIsNoPaper() throws Exception {
        assertThat(browser.open(Walk.register(house), "intake1").getContentAsString())
                .doesNotContain("id=\"documents\"");
    }

    @Test
    void handsOutTheSameWordsAsAWordFile() throws Exception {
        var paper = only(ArrearsWalk.claimed(house));
        var answer = browser.open(address(paper) + ".docx", HANDLER);
        assertThat(answer.getContentType()).contains("wordprocessingml");
        assertThat(answer.getHeader("Content-Disposition")).contains("attachment");
        try (var word = new XWPFDocument(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            assertThat(word.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains(paper.sheet().title(), paper.sheet().number());
        }
    }

    @Test
    void refusesEveryPaperToThoseWhoMayNotReadTheCase() throws Exception {
        var paper = only(ArrearsWalk.claimed(house));
        for (String person : new String[] {STRANGER, ADMINISTRATOR}) {
            assertThat(browser.open(address(paper), person).getStatus()).isEqualTo(403);
            assertThat(browser.open(address(paper) + ".docx", person).getStatus())
                    .isEqualTo(403);
        }
        assertThat(browser.open("/desk/documents/" + UUID.randomUUID(), HANDLER).getStatus())
                .isEqualTo(403);
    }

    @Test
    void keepsALetterToAConfidentialReporterFromTheUnitThatIsComplainedAbout() throws Exception {
        Walk walk = ArrearsWalk.claimed(Walk.register(house, Map.of("reporterMode", "confidential")));
        var paper = only(walk);
        assertThat(browser.open(address(paper), HANDLER).getStatus()).isEqualTo(403);
        assertThat(browser.open(address(paper) + ".docx", HANDLER).getStatus()).isEqualTo(403);
        assertThat(browser.open(walk, HANDLER).getContentAsString())
                .doesNotContain(paper.id().toString());
        assertThat(browser.open(address(paper), "office.leader").getStatus()).isEqualTo(200);
    }

    @Test
    void issuesTheApplicationForClosureWithTheLeaderWhoSignedIt() throws Exception {
        Walk walk = ArrearsWalk.signed(ArrearsWalk.applied(ArrearsWalk.paid(ArrearsWalk.claimed(house)), "resolved"));
        var paper = documents.of(walk.number()).stream()
                .filter(each -> each.kind().equals("closure-application"))
                .findFirst()
                .orElseThrow();
        assertThat(paper.signedBy()).isEqualTo("industry.leader");
        assertThat(paper.sheet().signer()).isEqualTo("郭俊杰");
        assertThat(paper.sheet().body().toString()).contains("督促欠款单位按计划全部支付。", "已解决");
    }

    @Test
    void tellsAnEnterpriseThatTookItsReportBackInWriting() {
        Walk walk = MatterWalk.withdrawn(house, ArrearsWalk.claimed(house));
        var letter = documents.of(walk.number()).get(1);
        assertThat(letter.kind()).isEqualTo("closing");
        assertThat(letter.signedBy()).isEqualTo("intake1");
        assertThat(letter.sheet().body().toString()).contains("撤回");
    }

    private OfficialDocument only(Walk walk) {
        var papers = documents.of(walk.number());
        assertThat(papers).hasSize(1);
        return papers.get(0);
    }

    private static String address(OfficialDocument paper) {
        return "/desk/documents/" + paper.id();
    }
}
