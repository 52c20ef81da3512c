package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.ledger.Ledger;
import org.xiaohao.ledger.LedgerWriter;
import org.xiaohao.round.AnswerState;
import org.xiaohao.round.DispatchOpening;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.RoundWalk;
import org.xiaohao.support.Walk;

/** The monthly dispatch on its page: one table, saved as often as one likes, handed in once. */
@HouseTest
class MonthPagesTest {

    private static final String LEAD = "industry.handler";
    private static final String WORDS = "已促成双方对账两次，下周付款";
    private static int month;

    @Autowired
    WebApplicationContext house;

    private DeskBrowser browser;
    private Walk led;
    private RoundWalk walk;
    private String page;

    @BeforeEach
    void aDispatchIsOpen() {
        browser = new DeskBrowser(house);
        led = ArrearsWalk.claimed(house);
        var round = house.getBean(DispatchOpening.class)
                .open(YearMonth.of(2041, 1).plusMonths(month++))
                .orElseThrow();
        walk = new RoundWalk(house, round.number());
        page = "/desk/rounds/" + round.number();
    }

    @Test
    void whatWasTypedIsKeptAlsoWhenItIsNotInOrderYet() throws Exception {
        String row = cell();
        browser.post(page + "/rows", LEAD, row + "monthReconciled", "false", row + "monthProgress", WORDS);
        String shown = browser.open(page, LEAD).getContentAsString();
        assertThat(shown).contains(WORDS, "“不一致之处”必填", led.number().value());
        assertThat(browser.open(page, "industry.leader").getContentAsString())
                .contains(WORDS)
                .doesNotContain(row + "monthProgress");
        assertThat(browser.post(page + "/rows", "industry.leader", row + "monthProgress", "改掉")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void aRefusedHandingInLosesNothingAndALawfulOneReachesLedgerAndDossier() throws Exception {
        walk.fills("industry", "monthReconciled", "true", "monthProgress", "其他案件按计划推进");
        String task = page + "/tasks/"
                + walk.task("userTask_reportProgress", "industry").taskId();
        String row = cell();
        var refused = browser.post(task, LEAD, row + "monthReconciled", "true", row + "monthProgress", WORDS);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains(WORDS, "已逐件对账，所填内容属实”必填");

        browser.post(
                task,
                LEAD,
                row + "monthReconciled",
                "true",
                row + "monthProgress",
                WORDS,
                row + "monthDifficulties",
                "资金须集团统一安排",
                "f.reconciliationConfirmed",
                "true");
        assertThat(walk.answer("industry").state()).isEqualTo(AnswerState.ANSWERED);
        house.getBean(LedgerWriter.class).rebuild();
        var kept = house.getBean(Ledger.class)
                .row(led.number(), Walk.viewer(LEAD, LEAD))
                .orElseThrow()
                .month();
        assertThat(kept.progress()).isEqualTo(WORDS);
        assertThat(kept.difficulties()).isEqualTo("资金须集团统一安排");
        assertThat(browser.open("/desk/ledger?text=" + led.number(), LEAD).getContentAsString())
                .contains(WORDS);
        assertThat(browser.open("/desk/cases/" + led.number(), LEAD).getContentAsString())
                .contains("对账并报送进展", "本月进展", WORDS);
    }

    @Test
    void theOfficeSeesWhoAnsweredAndAnUninvolvedUnitSeesNothing() throws Exception {
        String shown = browser.open(page, "office.handler").getContentAsString();
        assertThat(shown).contains("谁报了，谁没报", "待报送", "打印");
        assertThat(browser.open(page, DeskBrowser.STRANGER).getStatus()).isEqualTo(403);
        assertThat(browser.open("/desk/rounds/DD-1999-01", "office.handler").getStatus())
                .isEqualTo(403);
        assertThat(browser.open("/desk/rounds/anything", "office.handler").getStatus())
                .isEqualTo(404);
    }

    private String cell() {
        return walk.rows("industry").stream()
                .filter(row -> row.caseNumber().equals(led.number()))
                .map(row -> "r." + row.id() + ".")
                .findFirst()
                .orElseThrow();
    }
}
