package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiaohao.desk.DeskBrowser.HANDLER;
import static org.xiaohao.desk.DeskBrowser.PDF;
import static org.xiaohao.desk.DeskBrowser.page;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.evidence.Holder;
import org.xiaohao.problem.Cases;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Until;
import org.xiaohao.support.Walk;
import org.xiaohao.trail.Trail;
import org.xiaohao.trail.TrailEntry;

/** Who breaks the glass is seen by the office, and somebody else there checks it. */
@HouseTest
class RevealsScreenTest {

    private static final String LIST = "/desk/reveals";

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
    void listsWhoLookedWhenAtWhichCaseAndWhy() throws Exception {
        Walk walk = ArrearsWalk.claimed(Walk.register(house, Map.of("reporterMode", "confidential")));
        var paper = evidence.keep(
                Holder.ofCase(walk.number(), () -> {}), "合同.pdf", new ByteArrayInputStream(PDF), Actor.ENTERPRISE);
        browser.post("/desk/evidence/" + paper.id(), "industry.handler", "reason", "verification");
        browser.post(page(walk) + "/contact", "discipline.supervisor", "reason", "visit");

        assertThat(lines(walk, "intake1"))
                .hasSize(2)
                .anyMatch(line -> line.contains("高国庆") && line.contains("保密材料") && line.contains("核验、回访"))
                .anyMatch(line -> line.contains("陈雪梅") && line.contains("联系方式") && line.contains("上门走访"))
                .noneMatch(line -> line.contains("13800000000"));
    }

    @Test
    void aLookWaitsForWhoeverHasTheCaseAndBothSucceed() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);
        var colleague = Executors.newSingleThreadExecutor();
        try {
            var look = house.getBean(TransactionTemplate.class).execute(status -> {
                house.getBean(Cases.class).lock(walk.number());
                var waiting =
                        colleague.submit(() -> browser.post(page(walk) + "/contact", HANDLER, "reason", "contact"));
                Until.holds(this::somebodyWaits);
                // what a step writes after it has taken the case
                house.publishEvent(new CaseEvent(
                        walk.number(), "rows.changed", Actor.SYSTEM, Instant.now(), Map.of("kind", "instalment")));
                return waiting;
            });
            assertThat(look.get().getStatus()).isEqualTo(200);
            assertThat(trail.of(walk.number()))
                    .extracting(TrailEntry::kind)
                    .containsSubsequence("rows.changed", "contact.revealed");
        } finally {
            colleague.shutdownNow();
        }
    }

    private boolean somebodyWaits() {
        return db.sql("select exists (select 1 from pg_stat_activity where wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single();
    }

    @Test
    void tellsTheOfficeOnceADayWithoutWhatWasSeen() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);
        browser.post(page(walk) + "/contact", HANDLER, "reason", "contact");
        browser.post(page(walk) + "/contact", HANDLER, "reason", "visit");

        assertThat(db.sql("select state || details from notice where number = :number and template = 'reveal'")
                        .param("number", walk.number().value())
                        .query(String.class)
                        .list())
                .hasSize(1)
                .first()
                .asString()
                .contains(LIST)
                .doesNotContain("贾志强", "王试验", "138");
    }

    @Test
    void isCheckedBySomebodyElseOfTheOfficeAndByNobodyElse() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);
        browser.post(page(walk) + "/contact", "intake1", "reason", "contact");
        String check = LIST + "/" + look(walk) + "/check";

        assertThat(lines(walk, "intake1").get(0)).contains("本人查看，由他人核对").doesNotContain("标记已核");
        browser.post(check, "intake1");
        assertThat(lines(walk, "intake2").get(0)).contains("标记已核");
        for (String person : List.of(HANDLER, "discipline.supervisor", "office.auditor", "office.admin")) {
            assertThat(browser.open(LIST, person).getStatus()).as(person).isEqualTo(403);
            assertThat(browser.post(check, person).getStatus()).as(person).isEqualTo(403);
        }

        browser.post(check, "intake2");
        browser.post(check, "office.leader");

        assertThat(browser.open(LIST, "intake2").getContentAsString())
                .doesNotContain(walk.number().value());
        assertThat(lines(walk, "intake1").get(0)).contains("✓ 已核 李建平");
        assertThat(trail.of(walk.number()).stream().map(TrailEntry::kind)).containsOnlyOnce("reveal.checked");
    }

    private String look(Walk walk) {
        return db.sql("select id::text from glass_look where number = :number")
                .param("number", walk.number().value())
                .query(String.class)
                .single();
    }

    /** The lines of this case in the full list. */
    private List<String> lines(Walk walk, String person) throws Exception {
        String shown = browser.open(LIST + "?all=true", person).getContentAsString();
        return List.of(shown.split("<tr>")).stream()
                .filter(line -> line.contains(walk.number().value()))
                .toList();
    }
}
