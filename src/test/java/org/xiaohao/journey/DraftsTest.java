package org.xiaohao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiaohao.support.Browser;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.TestClock;

/** What somebody saved in a form of the Tasklist stays on no shared computer. */
@HouseTest
class DraftsTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String SAVE = "localStorage.setItem('camunda-form:1', '{}')";
    private static final String SAVED = "Object.keys(localStorage).filter(k => k.startsWith('camunda-form:')).length";

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @LocalServerPort
    int port;

    @AfterEach
    void theClockIsSetBack() {
        TestClock.reset();
    }

    @Test
    void endWithTheIdleSessionWhichSaysWhyAndLeadsBack() {
        Page page = BROWSER.window("http://localhost:" + port);
        logIn(page, "intake1");
        page.navigate(TASKLIST + "#/?searchQuery=%5B%5D&here=1");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate(SAVE);
        TestClock.forward(Duration.ofMinutes(45));
        page.locator("a", new Page.LocatorOptions().setHasText("本单位待认领"))
                .first()
                .click();
        page.waitForURL("**/login?idle**");
        assertThat(page.textContent("main")).contains("登录已失效");
        Browser.take(page, "idle");
        assertThat(page.evaluate(SAVED)).isEqualTo(0);
        fill(page, "intake1");
        page.waitForURL("**" + TASKLIST + "**");
        assertThat(page.url()).contains("#/?");
    }

    @Test
    void endWhenSomebodyElseLogsIn() {
        Page page = BROWSER.window("http://localhost:" + port);
        logIn(page, "intake1");
        page.evaluate(SAVE);
        page.context().clearCookies();
        logIn(page, "intake1");
        assertThat(page.evaluate(SAVED)).as("the same person again").isEqualTo(1);
        page.context().clearCookies();
        logIn(page, "intake2");
        assertThat(page.evaluate(SAVED)).as("somebody else").isEqualTo(0);
    }

    private static void logIn(Page page, String account) {
        page.navigate("/login");
        fill(page, account);
        page.waitForURL("**" + TASKLIST + "**");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static void fill(Page page, String account) {
        page.fill("#username", account);
        page.fill("#password", "Xiaohao-demo-2026");
        page.click("#login button");
    }
}
