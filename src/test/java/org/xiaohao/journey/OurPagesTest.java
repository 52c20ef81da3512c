package org.xiaohao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xiaohao.support.Browser;
import org.xiaohao.support.HouseTest;
import org.xiaohao.web.RoleObjects;

/** Every page of ours: in Chinese to the last hint, without a serious barrier, and workable by keyboard. */
@HouseTest
class OurPagesTest {

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    private int port;

    @Value("${xiaohao.process.accounts.demo-password}")
    private String password;

    @Autowired
    private ApplicationContext house;

    private final Inspection inspection = new Inspection();
    private Windows windows;

    @BeforeEach
    void openWindows() {
        windows = new Windows(browser, "http://localhost:" + port, password);
    }

    @Test
    void eachPageThatSomebodyMayOpenIsChineseAndOpenToEverybody() {
        Map<String, String> objects = RoleObjects.make(house);
        for (Screen screen : Screen.all(objects)) {
            Page page = windows.of(screen.person());
            if (isPage(page, screen.path())) {
                page.navigate(screen.path());
                inspection.looks(page, screen.toString()).tabs(page, screen.toString());
            }
        }
        inspection.foundNothing(30);
    }

    @Test
    void aForeignSentenceABareKeyAndAHiddenFocusAreFound() {
        Page page = windows.ofAStranger();
        page.setContent(
                """
                <html lang="zh-CN"><head><title>页面</title><style>:focus { outline: none }</style></head><body><main>
                <h1>标题</h1><p>Please try again.</p><p>TASK_NOT_FOUND</p><input placeholder="查找" title="Search">
                <a href="/" style="color: #ccc; background: #fff">看不清</a></main></body></html>""");
        inspection.looks(page, "a bad page").tabs(page, "a bad page");
        assertThat(String.join("\n", inspection.faults()))
                .contains("Please try again", "TASK_NOT_FOUND", "Search", "color-contrast", "shows no focus");
    }

    @Test
    void whatGoesWrongIsToldInChineseToo() {
        for (String why : new String[] {"/login?error", "/login?wait", "/login?logout", "/login?idle", "/not-there"}) {
            looksAt(windows.ofAStranger(), why);
        }
        Page intake = windows.of("intake1");
        looksAt(intake, "/desk/security-log");
        for (String form : new String[] {"/desk/password", "/desk/register/soe-arrears"}) {
            intake.navigate(form);
            sendsEmpty(intake, form);
        }
        Page leader = windows.of("office.leader");
        leader.navigate("/desk/deputy");
        sendsEmpty(leader, "/desk/deputy");
        intake.navigate("/desk/password");
        intake.locator("main form").first().evaluate("form => form.action = '/desk/deputy/" + NOBODY + "/end'");
        sendsEmpty(intake, "what the law of the case refuses");
        Page handler = windows.of("industry.handler");
        handler.navigate("/desk/rounds/new");
        sendsEmpty(handler, "/desk/rounds/new");
        inspection.foundNothing(10);
    }

    @Test
    void anEnterpriseReadsChineseFromTheFirstPageToTheReceipt() {
        Page page = browser.window("http://localhost:" + port);
        var enterprise = new Enterprise(page).beginsWithMistakes();
        inspection.looks(page, "a report with mistakes").tabs(page, "a report with mistakes");
        enterprise.fillsIn("chinese@enterprise.example");
        inspection.looks(page, "files for a report").tabs(page, "files for a report");
        enterprise.handsIn(Papers.pdf("合同.pdf"));
        inspection.looks(page, "a report before it is sent").tabs(page, "a report before it is sent");
        var key = enterprise.confirms();
        inspection.looks(page, "a receipt").tabs(page, "a receipt");
        enterprise.tracks(key);
        inspection.looks(page, "a case as its enterprise sees it").tabs(page, "a case as its enterprise sees it");
        page.navigate("/track/withdrawal");
        inspection.looks(page, "a withdrawal").tabs(page, "a withdrawal");
        inspection.foundNothing(6);
    }

    /** The same address gives one person the file and asks another for the reason. */
    private static boolean isPage(Page page, String path) {
        var answer = page.request().get(path);
        assertThat(answer.ok()).as(path).isTrue();
        return answer.headers().getOrDefault("content-type", "").startsWith("text/html");
    }

    private void looksAt(Page page, String path) {
        page.navigate(path);
        inspection.looks(page, path);
    }

    /** Sends the form of the page without an answer, past what the browser itself would ask for in its own language. */
    private void sendsEmpty(Page page, String screen) {
        page.waitForNavigation(() -> page.locator("main form")
                .first()
                .evaluate("form => { form.noValidate = true; form.requestSubmit(); }"));
        inspection.looks(page, screen + " sent empty");
    }
}
