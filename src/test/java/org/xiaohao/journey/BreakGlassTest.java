package org.xiaohao.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.Browser;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;

/** Somebody has to call a reporter who asked for confidence. */
@HouseTest
class BreakGlassTest {

    private static final String PHONE = "13800000000";
    private static final String LOOK = "查看完整联系方式";
    private static final String LOOKED = "陈雪梅";

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    private int port;

    @Value("${xiaohao.process.accounts.demo-password}")
    private String password;

    @Autowired
    private ApplicationContext house;

    private final Inspection inspection = new Inspection();

    @Test
    void theReasonIsAskedTheContactIsShownOnceAndTheOfficeReadsWhoLooked() {
        Walk walk = ArrearsWalk.claimed(Walk.register(house, Map.of("reporterMode", "confidential")));
        String dossier = "/desk/cases/" + walk.number();
        var windows = new Windows(browser, "http://localhost:" + port, password);
        Page stranger = windows.of("state-assets.handler");
        stranger.navigate(dossier);
        assertThat(stranger.locator(".xh-dossier")).containsText("保密反映");
        assertThat(stranger.locator(".xh-dossier")).not().containsText(PHONE);
        assertThat(stranger.getByText(LOOK)).hasCount(0);
        looks(windows.of("discipline.supervisor"), dossier);
        Page office = windows.of("office.leader");
        office.navigate(dossier);
        office.getByText("全部留痕").click();
        assertThat(office.locator(".xh-more tr").filter(new Locator.FilterOptions().setHasText("查看联系方式")))
                .containsText(LOOKED);
        inspection.looks(office, "the trail of a look");
        Browser.take(office, "72-looked");
        checks(office, walk.number().value());
        inspection.foundNothing(2);
    }

    /** Somebody of the office, who did not look, makes sure that the look was in order. */
    private void checks(Page office, String number) {
        office.navigate("/desk/reveals");
        Locator look = office.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(number));
        assertThat(look).containsText(LOOKED);
        assertThat(look).containsText("联系企业核实情况");
        look.getByText("标记已核").click();
        assertThat(office.locator("main .notice")).isVisible();
        assertThat(look).hasCount(0);
        Browser.take(office, "73-checked");
    }

    private void looks(Page page, String dossier) {
        page.navigate(dossier);
        assertThat(page.locator(".xh-dossier")).not().containsText(PHONE);
        Locator form = page.locator("form.xh-ask");
        form.getByText(LOOK).click();
        // without a reason the page stays as it is
        assertThat(page.locator(".xh-dossier")).not().containsText(PHONE);
        form.getByLabel("需要联系企业").selectOption("联系企业核实情况");
        form.getByText(LOOK).click();
        assertThat(page.locator("#contact")).containsText(PHONE);
        assertThat(page.locator("#contact")).containsText("已留痕");
        inspection.looks(page, "an opened contact");
        Browser.take(page, "71-contact");
        page.navigate(dossier);
        assertThat(page.locator(".xh-dossier")).not().containsText(PHONE);
    }
}
