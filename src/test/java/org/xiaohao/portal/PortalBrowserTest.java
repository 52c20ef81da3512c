package org.xiaohao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiaohao.support.HouseTest;

/** An enterprise owner with a small phone that runs no script. */
@HouseTest
class PortalBrowserTest {

    private static final int NARROW = 360;

    @LocalServerPort
    int port;

    private Playwright playwright;
    private Page page;

    @BeforeEach
    void openBrowser() {
        Optional<Path> chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(chromium.isPresent(), "no Chromium or Chrome found: browser journey skipped");
        playwright = Playwright.create();
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        page = browser.newPage(new NewPageOptions()
                .setViewportSize(NARROW, 780)
                .setJavaScriptEnabled(false)
                .setLocale("zh-CN"));
    }

    @AfterEach
    void closeBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void reportsAndTracksWithoutAScriptOnANarrowPhone() {
        page.navigate("http://127.0.0.1:" + port + "/");
        press("我要反映");
        press("清理国有企业拖欠中小企业账款");
        page.fill("[name=title]", "某能源集团子公司拖欠设备货款");
        press("下一步：上传材料");
        sees("“欠款单位名称”必填");
        assertThat(page.inputValue("[name=title]")).isEqualTo("某能源集团子公司拖欠设备货款");
        fillIn();
        press("下一步：上传材料");
        page.setInputFiles("[name=files]", new FilePayload("合同.pdf", "application/pdf", Samples.PDF));
        press("下一步：核对提交");
        sees("合同.pdf", "1285.5 万元");
        press("确认提交");
        sees("已经收到您反映的问题");
        String number = page.innerText("#number");
        String code = page.innerText("#code");
        page.reload();
        sees(number, "不能再次显示");
        assertThat(page.content()).doesNotContain(code);
        track(number, code);
        sees("已登记", "某能源集团子公司拖欠设备货款", "合同.pdf");
    }

    private void fillIn() {
        page.selectOption("[name=zone]", new SelectOption().setIndex(1));
        page.fill("[name=debtorName]", "晋北能源装备有限公司");
        page.fill("[name=amount]", "1,285.50");
        page.fill("[name=dueDate]", "2025-06-30");
        page.fill("[name=description]", "到期后五次催要未付。");
        page.fill("[name=enterpriseName]", "太原测试机械有限公司");
        page.fill("[name=creditCode]", "91140100ma0text12y");
        page.fill("[name=contactName]", "王建国");
        page.fill("[name=contactPhone]", "13800138000");
        for (String answer : List.of("货物", "大型国有企业的全资子公司", "正常经营", "实名")) {
            page.getByLabel(answer, new Page.GetByLabelOptions().setExact(true)).check();
        }
        page.check("[name=consent]");
    }

    private void track(String number, String code) {
        page.click("nav >> text=查询进度");
        page.fill("#number", number);
        page.fill("#code", code.toLowerCase());
        press("查询");
    }

    // a page that is still arriving is waited for
    private void sees(String... words) {
        for (String word : words) {
            PlaywrightAssertions.assertThat(page.locator("main")).containsText(word);
        }
    }

    private void press(String label) {
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing is cut off at the right edge of %s", page.title())
                .isEqualTo(NARROW);
        page.locator("main button, main a")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
    }
}
