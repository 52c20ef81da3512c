package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiaohao.desk.DeskBrowser.HANDLER;
import static org.xiaohao.desk.DeskBrowser.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.problem.Rows;
import org.xiaohao.shared.Rejection;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Until;
import org.xiaohao.support.Walk;

@HouseTest
class RowsOfCaseTest {

    private static final String[] ROW = {"f.dueOn", "2026-12-25", "f.amount", "60", "f.kind", "instalment"};

    @Autowired
    WebApplicationContext house;

    @Autowired
    Rows rows;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private DeskBrowser browser;

    @BeforeEach
    void openBrowser() {
        browser = new DeskBrowser(house);
    }

    @Test
    void keepsWhatWasTypedWhenARowIsRefused() throws Exception {
        Walk walk = planning();

        var answer = browser.post(
                page(walk) + "/rows/instalment",
                HANDLER,
                "f.dueOn",
                "2026-12-25",
                "f.amount",
                "-7.31",
                "f.note",
                "第一期尾款");

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
        assertThat(browser.open(walk, HANDLER).getContentAsString()).contains("60.50", "2026-12-25", "分期", "还款明细");
        save(address, "61", "row", row.id().toString());
        assertThat(rows.of(walk.number(), "instalment"))
                .singleElement()
                .satisfies(changed -> assertThat(changed.values().get("amount")).hasToString("61"));
        browser.post(address + "/" + row.id() + "/remove", HANDLER);
        assertThat(rows.of(walk.number(), "instalment")).isEmpty();
    }

    @Test
    void answersTheTasklistWithTheSameDossierAndItsReasons() throws Exception {
        Walk walk = planning();
        String address =
                "/camunda/api/xiaohao/tasks/" + walk.task("userTask_agreePlan").taskId() + "/rows/instalment";

        assertThat(save(address, "-1").getContentAsString())
                .startsWith("<section")
                .contains("没有保存");
        assertThat(save(address, "60").getContentAsString())
                .startsWith("<section")
                .contains("已添加一行");
        assertThat(rows.of(walk.number(), "instalment")).hasSize(1);
    }

    @Test
    void letsNobodyChangeRowsWhenNoTaskAsksForThem() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);

        assertThat(save(page(walk) + "/rows/instalment", "60").getStatus()).isEqualTo(422);
        assertThat(rows.of(walk.number(), "instalment")).isEmpty();
    }

    @Test
    void anAgreedInstalmentThatWasTakenOutStopsTheReportOfPayments() throws Exception {
        Walk walk = planning();
        String address = page(walk) + "/rows/instalment";
        save(address, "60", "f.paidOn", "2026-11-20");
        save(address, "60");
        ArrearsWalk.planAgreed(walk);
        var unpaid = rows.of(walk.number(), "instalment").get(1);

        browser.post(address + "/" + unpaid.id() + "/remove", HANDLER);

        assertThatThrownBy(() -> ArrearsWalk.paymentsReported(walk, "true"))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("不一致");
    }

    @Test
    void keepsTheAgreedDayInSightWhenAnInstalmentIsMoved() throws Exception {
        Walk walk = planning();
        String address = page(walk) + "/rows/instalment";
        save(address, "60", "f.paidOn", "2026-11-20");
        save(address, "60");
        var row = rows.of(walk.number(), "instalment").get(1).id().toString();
        move(address, row, "2026-12-26");
        assertThat(browser.open(walk, HANDLER).getContentAsString())
                .as("nothing was agreed yet")
                .doesNotContain("（原");
        ArrearsWalk.planAgreed(walk);

        move(address, row, "2027-01-15");
        move(address, row, "2027-01-18");

        assertThat(browser.open(walk, HANDLER).getContentAsString()).contains("2027-01-18（原 2026-12-26）");
    }

    @Test
    void letsOnlyWhoWorksOnTheTaskChangeItsRows() throws Exception {
        Walk walk = planning();
        String address = page(walk) + "/rows/instalment";

        for (String other : List.of("industry.handler", "intake1", "state-assets.leader")) {
            assertThat(browser.post(address, other, ROW).getStatus()).as(other).isEqualTo(422);
            assertThat(browser.open(walk, other).getContentAsString())
                    .as(other)
                    .contains("还款明细")
                    .doesNotContain("name=\"f.amount\"");
        }
        assertThat(rows.of(walk.number(), "instalment")).isEmpty();
        assertThat(browser.open(walk, HANDLER).getContentAsString()).contains("name=\"f.amount\"");
    }

    /** The sum is confirmed by completing the task: what was sent a moment before must not come after it. */
    @Test
    void takesNoRowThatWaitedWhileTheTaskWasCompleted() throws Exception {
        Walk walk = planning();
        walk.row(
                "instalment",
                Map.of("dueOn", "2026-11-20", "amount", 120, "kind", "instalment", "paidOn", "2026-11-20"));
        ArrearsWalk.planAgreed(walk);
        var late = new AtomicReference<CompletableFuture<Integer>>();

        transaction.executeWithoutResult(status -> {
            ArrearsWalk.paymentsReported(walk, "true");
            late.set(CompletableFuture.supplyAsync(() -> saveStatus(walk)));
            Until.holds(this::somebodyWaitsForTheCase);
        });

        assertThat(late.get().get(30, TimeUnit.SECONDS)).isEqualTo(422);
        assertThat(rows.of(walk.number(), "instalment")).hasSize(1);
    }

    // asked outside the transaction: within one, the server shows the same list again and again
    private boolean somebodyWaitsForTheCase() {
        return CompletableFuture.supplyAsync(() -> db.sql(
                                        """
                        select count(*) from pg_stat_activity
                        where wait_event_type = 'Lock' and query like '%problem_case%for update%'""")
                                .query(Integer.class)
                                .single()
                        > 0)
                .join();
    }

    private int saveStatus(Walk walk) {
        try {
            return browser.post(page(walk) + "/rows/instalment", HANDLER, ROW).getStatus();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Walk planning() {
        Walk walk = ArrearsWalk.bothConsent(ArrearsWalk.balanceConfirmed(ArrearsWalk.claimed(house), null));
        return ArrearsWalk.negotiated(walk, "agreed");
    }

    private void move(String address, String row, String day) throws Exception {
        browser.post(address, HANDLER, "row", row, "f.dueOn", day, "f.amount", "60", "f.kind", "instalment");
    }

    private MockHttpServletResponse save(String address, String amount, String... more) throws Exception {
        var pairs = new ArrayList<>(List.of("f.dueOn", "2026-12-25", "f.amount", amount, "f.kind", "instalment"));
        pairs.addAll(List.of(more));
        return browser.post(address, HANDLER, pairs.toArray(String[]::new));
    }
}
