package org.xiaohao.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.xiaohao.support.Browser;

/** Somebody of the staff at a screen of one's own: logs in once, then works off tasks in the Tasklist. */
final class Official {

    static final String MINE = "我的任务";
    static final String UNCLAIMED = "本单位待认领";
    static final String TO_APPROVE = "待审批";

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final Page page;

    private Official(Page page) {
        this.page = page;
    }

    static Official logIn(Browser browser, String home, String account, String password) {
        Page page = browser.window(home);
        page.navigate(TASKLIST);
        page.getByLabel("账号").fill(account);
        page.getByLabel("密码").fill(password);
        page.locator("main button[type=submit]").click();
        var person = new Official(page);
        assertThat(person.queue(MINE)).isVisible();
        return person;
    }

    /** Opens the task from the queue in which the person finds it. */
    TaskPage open(String queue, String task, String number) {
        page.navigate(TASKLIST);
        queue(queue).click();
        narrowTo(number);
        Locator card = page.locator(".tasks-list li.task")
                .filter(new FilterOptions().setHasText(number))
                .filter(new FilterOptions().setHasText(task));
        card.click();
        assertThat(page.locator("h2.task")).hasText(task);
        return new TaskPage(page);
    }

    /** What waits for a leader, in one list. */
    Approvals approvals() {
        return new Approvals(page);
    }

    /** The same window on a large screen. */
    Official widen() {
        page.setViewportSize(1920, 1080);
        return this;
    }

    void narrow() {
        page.setViewportSize(1366, 768);
    }

    /** Types what is known of a case into the search and opens the task that is found. */
    TaskPage find(String words, String task, String number) {
        page.navigate(TASKLIST);
        page.getByLabel("查找任务").fill(words);
        page.getByLabel("查找任务").press("Enter");
        page.locator(".xh-found a")
                .filter(new Locator.FilterOptions().setHasText(number))
                .filter(new Locator.FilterOptions().setHasText(task))
                .click();
        assertThat(page.locator("h2.task")).hasText(task);
        return new TaskPage(page);
    }

    /** Reads every queue, menu and help of the Tasklist. */
    Official isRead(Inspection inspection) {
        page.navigate(TASKLIST);
        assertThat(queue(MINE)).isVisible();
        for (Locator queue : page.locator("[cam-tasklist-filters] .task-filter").all()) {
            queue.click();
            assertThat(queue).hasClass(Pattern.compile(".*active.*"));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            inspection.reads(page, "the queue " + queue.innerText());
        }
        opens("[cam-sorting-choices] .dropdown-toggle", inspection);
        opens(".account .dropdown-toggle", inspection);
        page.getByPlaceholder("筛选任务").click();
        inspection.reads(page, "what a search may name");
        page.keyboard().press("Escape");
        page.locator(".showShortcutHelp").click();
        assertThat(page.locator(".modal-dialog")).isVisible();
        inspection.reads(page, "the help for the keyboard");
        page.keyboard().press("Escape");
        return this;
    }

    private void opens(String menu, Inspection inspection) {
        page.locator(menu).first().click();
        inspection.reads(page, menu);
        page.keyboard().press("Escape");
    }

    /** The screens of the other applications this person has. */
    Official isRead(Inspection inspection, String... addresses) {
        for (String address : addresses) {
            page.navigate(address);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            inspection.reads(page, address);
        }
        return this;
    }

    /** Finds the case in the ledger and opens its dossier. */
    DossierTab readsInLedger(String number) {
        page.navigate(TASKLIST);
        page.getByText("工作台账").click();
        page.getByLabel("编号、标题、企业").fill(number);
        page.getByText("查询", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("main")).containsText("共 1 件");
        Browser.take(page, "30-ledger");
        page.getByText(number).first().click();
        return new DossierTab(page);
    }

    Official inAnotherWindow() {
        return new Official(page.context().newPage());
    }

    /** The cases of all tests of a run stand in one queue, some pages long: the person searches. */
    private void narrowTo(String number) {
        page.getByPlaceholder("筛选任务").click();
        page.locator(".tasks-list .dropdown-menu")
                .getByText("案件编号", new Locator.GetByTextOptions().setExact(true))
                .click();
        Locator value = page.locator("[cam-widget-search-pill] .value-field input");
        value.fill(number);
        value.press("Enter");
    }

    private Locator queue(String name) {
        return page.locator("[cam-tasklist-filters]").getByText(name);
    }
}
