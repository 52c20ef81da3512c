package org.xiaohao.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.xiaohao.support.Browser;

/** The first tab of a task: the whole case, its files and the rows of its plan. */
final class DossierTab {

    private final Page page;
    private final Locator dossier;

    DossierTab(Page page) {
        this.page = page;
        page.locator(".xh-dossier .xh-head").first().waitFor();
        Locator fold = page.locator(".xh-whole:not([open]) > summary");
        if (fold.count() > 0) {
            fold.click();
        }
        this.dossier = page.locator(".xh-dossier").last();
        assertThat(dossier.getByText("办理经过")).isVisible();
    }

    DossierTab shows(String words) {
        assertThat(dossier).containsText(words);
        return this;
    }

    DossierTab hides(String words) {
        assertThat(dossier).not().containsText(words);
        return this;
    }

    /** Fills in the next row of the plan, up to its note. */
    DossierTab row(String dueOn, String amount, String kind, String note) {
        input("应付日期").fill(dueOn);
        input("应付金额（万元）").fill(amount);
        input("种类").selectOption(kind);
        input("备注").fill(note);
        dossier.getByText("添加", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(line(note)).isVisible();
        return this;
    }

    /** Notes in a row of the plan that its money has come. */
    DossierTab paid(String note, String paidOn, String amount) {
        line(note).getByText("修改").click();
        assertThat(dossier.getByText("修改这一行")).isVisible();
        input("实付日期").fill(paidOn);
        input("实付金额（万元）").fill(amount);
        dossier.getByText("保存修改").click();
        assertThat(line(note)).containsText(paidOn);
        return this;
    }

    DossierTab upload(FilePayload file) {
        dossier.locator("[data-xh-uploads] input[type=file]").setInputFiles(file);
        dossier.getByText("上传", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(line(file.name)).isVisible();
        return this;
    }

    /** Types a comment and does not send it. */
    DossierTab says(String words) {
        dossier.getByLabel("写留言").fill(words);
        return this;
    }

    DossierTab stillSays(String words) {
        assertThat(dossier.getByLabel("写留言")).hasValue(words);
        return this;
    }

    DossierTab isRead(Inspection inspection, String screen) {
        inspection.reads(page, screen);
        return this;
    }

    DossierTab take(String picture) {
        Browser.take(page, picture);
        return this;
    }

    private Locator line(String note) {
        return dossier.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(note));
    }

    private Locator input(String caption) {
        return dossier.locator(".xh-form").getByLabel(caption);
    }
}
