package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiaohao.desk.DeskBrowser.HANDLER;
import static org.xiaohao.desk.DeskBrowser.PDF;
import static org.xiaohao.desk.DeskBrowser.fragment;
import static org.xiaohao.desk.DeskBrowser.page;

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.evidence.EvidenceFile;
import org.xiaohao.evidence.Holder;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;
import org.xiaohao.trail.Trail;
import org.xiaohao.trail.TrailEntry;

/** Who reported in confidence, and how to call somebody, stay covered wherever the staff looks. */
@HouseTest
class ConfidenceTest {

    private static final String LEAD = "industry.handler";
    private static final String OFFICE = "intake1";
    private static final String[] REPORTER = {"大同试验机械有限公司", "91140100MA0TEXT12Y", "王试验", "13800000000"};

    @Autowired
    WebApplicationContext house;

    @Autowired
    Evidence evidence;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient db;

    private DeskBrowser browser;

    @BeforeEach
    void openBrowser() {
        browser = new DeskBrowser(house);
    }

    @Test
    void coversTheReporterInWhatTheReporterWrote() throws Exception {
        Walk walk = ArrearsWalk.claimed(confidential());
        String task = walk.task("userTask_sendStatement").taskId();

        for (String address : List.of(page(walk), fragment(task), "/desk/ledger?text=" + walk.number())) {
            assertThat(browser.open(address, HANDLER).getContentAsString())
                    .contains(walk.number().value(), "（保密）的货款被拖欠")
                    .doesNotContain(REPORTER);
        }
        assertThat(browser.open(walk, LEAD).getContentAsString()).doesNotContain(REPORTER);
        assertThat(browser.open(walk, OFFICE).getContentAsString())
                .contains("大同试验机械有限公司的货款被拖欠")
                .doesNotContain("13800000000");
    }

    @Test
    void coversTheReporterOnThePagesOfMattersToo() throws Exception {
        Walk walk = ArrearsWalk.claimed(confidential());
        String reason = "王试验（13800000000）要求与开户行再对一次账，需要时间。";

        assertThat(browser.open(page(walk) + "/matters", HANDLER).getContentAsString())
                .contains("（保密）的货款被拖欠")
                .doesNotContain(REPORTER);
        browser.post(page(walk) + "/matters/extension", HANDLER, "f.extensionDays", "5", "f.extensionReason", reason);
        for (String person : List.of(HANDLER, LEAD)) {
            assertThat(browser.open(walk, person).getContentAsString())
                    .contains("要求与开户行再对一次账")
                    .doesNotContain(REPORTER);
        }
    }

    @Test
    void masksAPhoneInATextUntilItIsAskedForWithAReason() throws Exception {
        Walk walk = ArrearsWalk.claimed(Walk.register(house, Map.of("description", "经办人李师傅13911112222，货款至今未付。")));

        assertThat(browser.open(walk, HANDLER).getContentAsString())
                .contains("139****2222")
                .doesNotContain("13911112222");
        assertThat(browser.post(page(walk) + "/contact", HANDLER, "reason", "contact")
                        .getContentAsString())
                .contains("13911112222");
    }

    @Test
    void letsOnlyTheOfficeAndTheSupervisorBreakTheGlassAndRecordsEachTime() throws Exception {
        Walk walk = ArrearsWalk.claimed(confidential());
        String task = walk.task("userTask_sendStatement").taskId();
        String fromTask = "/camunda/api/xiaohao/tasks/" + task + "/contact";

        for (String person : List.of(HANDLER, LEAD)) {
            assertThat(browser.post(page(walk) + "/contact", person, "reason", "visit")
                            .getStatus())
                    .isEqualTo(403);
            assertThat(browser.post(fromTask, person, "reason", "visit").getStatus())
                    .isEqualTo(403);
        }
        assertThat(browser.post(page(walk) + "/contact", OFFICE).getStatus()).isEqualTo(422);
        assertThat(reveals(walk)).isEmpty();
        for (String person : List.of(OFFICE, "discipline.supervisor")) {
            assertThat(browser.post(page(walk) + "/contact", person, "reason", "delivery")
                            .getContentAsString())
                    .contains("13800000000");
        }
        assertThat(reveals(walk))
                .extracting(entry -> entry.actor().id())
                .containsExactly(OFFICE, "discipline.supervisor");
    }

    @Test
    void opensAConfidentialReportersFileForTheLeadWithAReasonOnlyAndRecordsIt() throws Exception {
        Walk walk = ArrearsWalk.claimed(confidential());
        EvidenceFile contract = kept(walk, "大同试验机械有限公司合同.pdf", Actor.ENTERPRISE);
        String address = "/desk/evidence/" + contract.id();

        assertThat(browser.open(walk, LEAD).getContentAsString())
                .contains("（保密）合同.pdf", "打开须选事由")
                .doesNotContain(REPORTER);
        var asked = browser.open(address, LEAD);
        assertThat(asked.getContentAsString()).contains("打开保密材料").doesNotContain(REPORTER);
        assertThat(asked.getContentAsByteArray()).isNotEqualTo(PDF);
        assertThat(browser.post(address, LEAD).getStatus()).isEqualTo(422);
        assertThat(browser.post(address, HANDLER, "reason", "verification").getStatus())
                .isEqualTo(403);
        assertThat(kinds(walk)).doesNotContain("evidence.read", "evidence.revealed");

        var opened = browser.post(address, LEAD, "reason", "verification");
        assertThat(opened.getContentAsByteArray()).isEqualTo(PDF);
        assertThat(URLDecoder.decode(opened.getHeader("Content-Disposition"), StandardCharsets.UTF_8))
                .as("the name under which it is saved")
                .contains("（保密）合同.pdf")
                .doesNotContain(REPORTER);
        assertThat(kinds(walk)).containsOnlyOnce("evidence.revealed");
        assertThat(browser.open(address, OFFICE).getContentAsByteArray()).isEqualTo(PDF);
    }

    @Test
    void hidesWhatTheOfficeTookInForAConfidentialReporterFromTheUnitComplainedAbout() throws Exception {
        Walk walk = ArrearsWalk.claimed(confidential());
        EvidenceFile letter =
                kept(walk, "来信.pdf", Actor.person(new PersonId(OFFICE), new UnitCode("coordination-office")));

        assertThat(browser.open("/desk/evidence/" + letter.id(), HANDLER).getStatus())
                .isEqualTo(403);
        assertThat(browser.open(walk, HANDLER).getContentAsString()).doesNotContain("来信.pdf");
    }

    @Test
    void keepsTheReportersFilesFromTheUnitComplainedAboutEvenWhenItLeads() throws Exception {
        Walk walk = ArrearsWalk.claimed(confidential());
        EvidenceFile contract = contract(walk);
        String address = "/desk/evidence/" + contract.id();
        assertThat(browser.open(address, LEAD).getStatus()).isEqualTo(200);
        assertThat(browser.open(address, HANDLER).getStatus()).isEqualTo(403);

        db.sql("update problem_case set lead_unit = responsible_unit where number = :number")
                .param("number", walk.number().value())
                .update();

        assertThat(browser.open(address, HANDLER).getStatus()).isEqualTo(403);
        assertThat(browser.open(walk, HANDLER).getContentAsString()).doesNotContain("合同.pdf");
    }

    @Test
    void keepsTheReportersFilesFromAZoneThatLeadsACaseAgainstItself() throws Exception {
        Walk walk = ArrearsWalk.claimed(confidential());
        EvidenceFile contract = contract(walk);
        db.sql("update problem_case set lead_unit = zone where number = :number")
                .param("number", walk.number().value())
                .update();

        assertThat(browser.open(walk, "datong-zone.handler").getStatus()).isEqualTo(200);
        assertThat(browser.open("/desk/evidence/" + contract.id(), "datong-zone.handler")
                        .getStatus())
                .isEqualTo(403);
    }

    private Walk confidential() {
        return Walk.register(
                house,
                Map.of(
                        "reporterMode",
                        "confidential",
                        "title",
                        "大同试验机械有限公司的货款被拖欠",
                        "description",
                        "大同 试验机械有限公司（91140100ma0text12y）供货，联系王试验138-0000-0000。"));
    }

    private EvidenceFile contract(Walk walk) {
        return kept(walk, "合同.pdf", Actor.ENTERPRISE);
    }

    private EvidenceFile kept(Walk walk, String name, Actor by) {
        return evidence.keep(Holder.ofCase(walk.number(), () -> {}), name, new ByteArrayInputStream(PDF), by);
    }

    private List<String> kinds(Walk walk) {
        return trail.of(walk.number()).stream().map(TrailEntry::kind).toList();
    }

    private List<TrailEntry> reveals(Walk walk) {
        return trail.of(walk.number()).stream()
                .filter(entry -> entry.kind().equals("contact.revealed"))
                .toList();
    }
}
