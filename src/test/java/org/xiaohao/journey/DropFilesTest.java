package org.xiaohao.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.evidence.EvidenceFile;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.Browser;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;

/** Somebody drags a handful of files from the desktop into the case. */
@HouseTest
class DropFilesTest {

    private static final String HANDLER = "state-assets.handler";
    private static final String PASSWORD = "Xiaohao-demo-2026";

    /** What the desktop does when files are let go over an element; no script of a page can make a real one. */
    private static final String LET_GO =
            """
            (zone) => {
              const data = new DataTransfer();
              const file = (name, words) => data.items.add(new File([words], name));
              file('对账单.pdf', '%PDF-1.4 words');
              file('还款协议.pdf', '%PDF-1.4 more words');
              file('程序.pdf', 'MZ this is no document');
              file('空.pdf', '');
              ['dragenter', 'dragover', 'drop'].forEach((kind) => zone.dispatchEvent(
                new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true })));
            }""";

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Autowired
    WebApplicationContext house;

    @Autowired
    Evidence evidence;

    @LocalServerPort
    int port;

    @Test
    void inTheTabOfATaskEachFileIsKeptOrSaysWhyNot() {
        Walk walk = ArrearsWalk.claimed(house);
        Page page = logIn("/camunda/app/tasklist/default/");
        page.navigate("/camunda/app/tasklist/default/#/?task="
                + walk.task("userTask_sendStatement").taskId());
        drops(page, walk);
        Browser.take(page, "drop-tab");
    }

    @Test
    void onThePageOfTheCaseToo() {
        Walk walk = ArrearsWalk.claimed(house);
        Page page = logIn("/desk/cases/" + walk.number());
        drops(page, walk);
        Browser.take(page, "drop-page");
    }

    @Test
    void withTheKeyboardAloneFilesAreChosenTakenBackAndSent() {
        Walk walk = ArrearsWalk.claimed(house);
        Page page = logIn("/desk/cases/" + walk.number());
        Locator form = page.locator("[data-xh-uploads]");
        form.locator("input[type=file]")
                .setInputFiles(new FilePayload[] {Papers.pdf("甲.pdf"), Papers.pdf("乙.pdf"), Papers.pdf("丙.pdf")});
        form.getByLabel("移除 乙.pdf").press("Enter");
        assertThat(form.locator("input[type=file]")).isFocused();
        form.locator("button[type=submit]").press("Enter");
        assertThat(form.locator("[data-xh-status]")).hasText("已上传 2 个");
        assertThat(names(walk)).containsExactlyInAnyOrder("甲.pdf", "丙.pdf");
    }

    private void drops(Page page, Walk walk) {
        Locator form = page.locator("[data-xh-uploads]");
        assertThat(form.getByText("也可以把文件拖到这里")).isVisible();
        form.locator(".xh-drop").evaluate(LET_GO);
        assertThat(form.locator(".xh-queue li")).hasCount(4);
        form.locator("button[type=submit]").click();

        assertThat(form.locator("[data-xh-status]")).hasText("已上传 2 个，2 个没有上传，原因见各文件");
        assertThat(form.locator("li[data-state=done]")).hasCount(2);
        assertThat(form.locator("li[data-state=refused]").filter(new Locator.FilterOptions().setHasText("程序.pdf")))
                .containsText("内容与扩展名不符");
        assertThat(form.locator("li[data-state=refused]").filter(new Locator.FilterOptions().setHasText("空.pdf")))
                .containsText("文件是空的");
        assertThat(page.locator("[data-xh-files] tbody tr")).hasCount(2);
        assertThat(names(walk)).containsExactlyInAnyOrder("对账单.pdf", "还款协议.pdf");
    }

    private List<String> names(Walk walk) {
        return evidence.of(walk.number()).stream().map(EvidenceFile::name).toList();
    }

    private Page logIn(String target) {
        Page page = BROWSER.window("http://localhost:" + port);
        page.navigate(target);
        page.getByLabel("账号").fill(HANDLER);
        page.getByLabel("密码").fill(PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL("**" + target + "**");
        return page;
    }
}
