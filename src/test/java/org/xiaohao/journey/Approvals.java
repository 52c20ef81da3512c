package org.xiaohao.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.xiaohao.support.Browser;

/** The list of a leader: boxes to tick, and one line for each case that is opened by itself. */
final class Approvals {

    private static final String PAGE = "/desk/approvals";

    private final Page page;

    Approvals(Page page) {
        this.page = page;
        page.navigate(PAGE);
        assertThat(page.locator("h1")).containsText("待我审批");
    }

    /** By keyboard alone: the box is focused and ticked with the space bar. */
    Approvals ticks(List<String> numbers) {
        numbers.forEach(number -> {
            Locator box = box(number);
            box.focus();
            page.keyboard().press("Space");
            assertThat(box).isChecked();
        });
        return this;
    }

    Approvals cannotTick(String number, String reason) {
        assertThat(box(number)).isDisabled();
        assertThat(line(number)).containsText(reason);
        return this;
    }

    Approvals agrees(int cases) {
        page.getByText("批准所选案件").click();
        assertThat(page.locator("#outcome")).hasText("办理结果：已批准 " + cases + " 件，未批准 0 件");
        return this;
    }

    /** Follows the link of one case into the Tasklist, where the brief is the first thing to read. */
    TaskPage opens(String number) {
        line(number).getByText("打开（批准或退回）").click();
        assertThat(page.locator(".xh-brief .xh-number")).hasText(number);
        return new TaskPage(page);
    }

    Approvals take(String picture) {
        Browser.take(page, picture);
        return this;
    }

    private Locator line(String number) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(number));
    }

    private Locator box(String number) {
        return line(number).locator("input[type=checkbox]");
    }
}
