package org.xiaohao.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.AddScriptTagOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The script hides what the server would drop. */
class HideScriptTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String FORM =
            """
            <form class="report">
              <fieldset class="field" data-key="kind">
                <input type="radio" name="kind" value="goods" id="goods"><input type="radio" name="kind" value="dividend" id="dividend">
              </fieldset>
              <div data-key="signed" data-hide='[[{"field":"kind","equal":true,"literal":"dividend"}]]'><input type="checkbox" name="signed" id="signed"></div>
              <div data-key="contract" data-hide='[[{"field":"signed","equal":false,"literal":true}]]'><input type="text" name="contract" id="contract"></div>
              <div data-key="amount"><input type="text" inputmode="decimal" id="amount"></div>
              <div data-key="why" data-hide='[[{"field":"amount","equal":false,"literal":12.5}]]'><input type="text" id="why"></div>
            </form>""";

    @Test
    void hidesFieldsAsTheirConditionsSayAlsoOneAfterTheOther() throws Exception {
        assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium found: browser test skipped");
        try (Playwright playwright = Playwright.create()) {
            Page page = playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(CHROMIUM)
                            .setArgs(List.of("--no-sandbox", "--disable-gpu")))
                    .newPage();
            page.setContent(FORM);
            page.addScriptTag(new AddScriptTagOptions()
                    .setContent(Files.readString(Path.of("src/main/resources/static/js/portal.js"))));
            assertThat(page.locator("#contract")).isHidden();
            page.check("#goods");
            page.check("#signed");
            assertThat(page.locator("#contract")).isVisible();
            page.check("#dividend");
            assertThat(page.locator("#signed")).isHidden();
            assertThat(page.locator("#contract")).isHidden();
            assertThat(page.locator("#why")).isHidden();
            page.fill("#amount", "１２.５０");
            assertThat(page.locator("#why")).isVisible();
        }
    }
}
