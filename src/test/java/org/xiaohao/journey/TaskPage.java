package org.xiaohao.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.xiaohao.support.Browser;

/** One open task with its tabs. */
final class TaskPage {

    private final Page page;

    TaskPage(Page page) {
        this.page = page;
    }

    TaskPage claim() {
        claimButton().click();
        assertThat(putBackButton()).isVisible();
        return this;
    }

    /** Presses 认领 although a colleague was faster. */
    void claimsTooLate(String reason) {
        claimButton().click();
        assertThat(redBox()).containsText(reason);
    }

    void putBack() {
        putBackButton().click();
        assertThat(claimButton()).isVisible();
    }

    TaskForm form() {
        tab("办理表单").click();
        assertThat(page.locator(".fjs-form-field").first()).isVisible();
        return new TaskForm(page);
    }

    /** The brief is read in at most two screens of an office. */
    TaskPage fitsTwoScreens() {
        double height = page.locator(".xh-brief").boundingBox().height;
        org.assertj.core.api.Assertions.assertThat(height).isLessThan(2 * page.viewportSize().height);
        return this;
    }

    /** From the brief to the form by the link that stands there. */
    TaskForm briefForm() {
        page.locator(".xh-brief .xh-goto").click();
        assertThat(page.locator(".fjs-form-field").first()).isVisible();
        return new TaskForm(page);
    }

    DossierTab dossier() {
        tab("案卷").click();
        return new DossierTab(page);
    }

    TaskPage isRead(Inspection inspection, String screen) {
        inspection.reads(page, screen);
        return this;
    }

    TaskPage diagram() {
        tab("流程图").click();
        assertThat(page.locator(".djs-container").first()).isVisible();
        return this;
    }

    TaskPage take(String picture) {
        Browser.take(page, picture);
        return this;
    }

    private Locator redBox() {
        return page.locator(".page-notifications .alert-danger").first();
    }

    private Locator tab(String name) {
        return page.locator(".tabbed-content .nav-tabs").getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    private Locator claimButton() {
        return page.locator(".task-card button.claim");
    }

    private Locator putBackButton() {
        return page.locator(".task-card button.unclaim");
    }
}
