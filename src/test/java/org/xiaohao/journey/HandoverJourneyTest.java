package org.xiaohao.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.xiaohao.support.HandedWalk.FIRST;
import static org.xiaohao.support.HandedWalk.HANDLER;
import static org.xiaohao.support.HandedWalk.LEADER;
import static org.xiaohao.support.HandedWalk.OWNER;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.support.Browser;
import org.xiaohao.support.HandedWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;

/** A colleague goes on leave; the leader hands all the work over by keyboard, and the receiver finds it. */
@HouseTest
class HandoverJourneyTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    private int port;

    @Value("${xiaohao.process.accounts.demo-password}")
    private String password;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private JdbcClient db;

    @AfterEach
    void everybodyIsBack() {
        db.sql("update work_absence set ended_at = now() where ended_at is null")
                .update();
    }

    @Test
    void allWorkOfAColleagueOnLeaveReachesTheReceiver() {
        Walk kept = HandedWalk.claimed(house);
        Walk finished = HandedWalk.claimed(house);
        String home = "http://localhost:" + port;
        Page page = browser.window(home);
        logIn(page);
        choosesBoth(page, kept, finished);
        // at this moment the colleague completes one of the two
        finished.does(HANDLER, FIRST, Map.of("statementWay", "paper"));
        assigns(page);
        Locator results = page.locator(".results");
        assertThat(results).containsText("办成 1 项，未办成 1 项");
        assertThat(results.locator(".not-done")).containsText("已由原建华办结");
        Browser.take(page, "60-handover-results");
        handsOverAll(page);
        assertThat(results).containsText("已转给苗晓静");
        assertThat(page.getByText("休假移交中", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        Browser.take(page, "61-handover-leave");
        var receiver = new Staff(browser, home, password).as(OWNER);
        receiver.open(Official.MINE, "发出对账函", kept.number().value()).take("62-handover-receiver");
        receiver.open(Official.MINE, "等候欠款单位对账", finished.number().value());
    }

    private void logIn(Page page) {
        page.navigate("/desk/handover");
        page.getByLabel("账号").fill(LEADER);
        page.getByLabel("密码").fill(password);
        page.keyboard().press("Enter");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.HEADING)
                        .first())
                .containsText("任务管理与移交");
    }

    private static void choosesBoth(Page page, Walk... walks) {
        Locator who = page.getByLabel("办理人（姓名或拼音首字母）");
        who.focus();
        page.keyboard().type("yjh");
        page.keyboard().press("Enter");
        assertThat(page.locator(".count")).containsText("项任务");
        for (Walk walk : walks) {
            page.getByLabel("选择 " + walk.number() + " 发出对账函").focus();
            page.keyboard().press("Space");
        }
        Browser.take(page, "59-handover-chosen");
    }

    private static void assigns(Page page) {
        page.getByLabel("指派给（姓名或拼音首字母）").focus();
        page.keyboard().type("mxj");
        page.keyboard().press("Tab");
        page.keyboard().type("经办人明日起年休假");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
    }

    private static void handsOverAll(Page page) {
        page.getByLabel("移交谁的工作（姓名或拼音首字母）").focus();
        page.keyboard().type("yjh");
        page.keyboard().press("Tab");
        page.keyboard().type("mxj");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.getByLabel("休假到哪一天").fill(LocalDate.now().plusDays(7).toString());
        page.getByLabel("事由", new Page.GetByLabelOptions().setExact(true)).focus();
        page.keyboard().type("年休假");
        page.keyboard().press("Enter");
    }
}
