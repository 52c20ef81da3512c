package org.xiaohao.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.GetByLabelOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.regex.Pattern;
import org.xiaohao.support.Browser;

/** The form of a task, filled in by what stands on the screen: captions and options. */
final class TaskForm {

    private static final int DONE = 204;

    private final Page page;

    TaskForm(Page page) {
        this.page = page;
    }

    /** A line, a number or a longer text. */
    TaskForm write(String caption, String words) {
        Locator input = field(caption).locator("input, textarea").first();
        input.fill(words);
        // the form takes a value over a moment after the last key, or at once when the field is left
        input.press("Tab");
        return this;
    }

    TaskForm date(String caption, String day) {
        Locator input = field(caption).locator("input").first();
        input.fill(day);
        input.press("Enter");
        assertThat(input).hasValue(day);
        return this;
    }

    TaskForm tick(String caption, String option) {
        Locator box = field(caption).getByLabel(option, new GetByLabelOptions().setExact(true));
        box.check();
        return this;
    }

    TaskForm pick(String caption, String option) {
        Locator field = field(caption);
        field.locator(".fjs-input-group").click();
        item(field, option).click();
        assertThat(field.locator(".fjs-select-display")).hasText(option);
        return this;
    }

    /** A long list is narrowed by typing a part of the name. */
    TaskForm find(String caption, String part, String option) {
        Locator input = field(caption).locator("input").first();
        input.click();
        input.pressSequentially(part);
        item(field(caption), option).click();
        assertThat(input).hasValue(option);
        return this;
    }

    TaskForm shows(String words) {
        assertThat(page.locator(".fjs-form")).containsText(words);
        return this;
    }

    TaskForm hides(String words) {
        assertThat(page.locator(".fjs-form")).not().containsText(words);
        return this;
    }

    void submit() {
        Response answer = send();
        assertThat(answer.status()).as(() -> answer.url() + " " + answer.text()).isEqualTo(DONE);
    }

    /** The reason stands beside the field, and what is wrong cannot be sent off. */
    TaskForm complains(String caption, String reason) {
        assertThat(field(caption)).containsText(reason);
        assertThat(submitButton()).isDisabled();
        return this;
    }

    /** Presses 提交 and is refused by the server. */
    void submitRefused(int status, String reason) {
        Response answer = send();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(redBox()).containsText(reason);
    }

    TaskForm holds(String caption, String words) {
        assertThat(field(caption).locator("input, textarea").first()).hasValue(words);
        return this;
    }

    TaskForm isRead(Inspection inspection, String screen) {
        inspection.reads(page, screen);
        return this;
    }

    /** Presses 提交 on what is not complete: the browser itself keeps it back. */
    TaskForm submitsTooEarly() {
        submitButton().click();
        assertThat(page.locator(".fjs-form-field-error").first()).isVisible();
        return this;
    }

    TaskForm take(String picture) {
        Browser.take(page, picture);
        return this;
    }

    private Response send() {
        return page.waitForResponse(answer -> answer.url().endsWith("/submit-form"), () -> submitButton()
                .click());
    }

    private Locator field(String caption) {
        Locator label =
                page.locator("label").filter(new FilterOptions().setHasText(Pattern.compile("^" + caption + "\\*?$")));
        return page.locator(".fjs-form-field").filter(new FilterOptions().setHas(label));
    }

    private static Locator item(Locator field, String option) {
        return field.locator(".fjs-dropdownlist-item").filter(new FilterOptions().setHasText(option));
    }

    private Locator submitButton() {
        return page.locator(".form-actions .btn-primary");
    }

    private Locator redBox() {
        return page.locator(".page-notifications .alert-danger").first();
    }
}
