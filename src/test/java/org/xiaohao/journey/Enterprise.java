package org.xiaohao.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.regex.Pattern;
import org.xiaohao.support.Browser;

/** An enterprise without an account: reports, keeps its receipt, follows its case, answers. */
final class Enterprise {

    static final String TITLE = "晋北能源装备公司拖欠破碎机货款";
    static final String DESCRIPTION = "两台破碎机2025年3月交付并验收，约定三个月内付清，到期后五次催要未付。";
    static final String CONTACT = "王建国";

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{7}(-[0-9A-Z]{7}){2}");

    private final Page page;

    Enterprise(Page page) {
        this.page = page;
    }

    /** From the home page to the form, and sent off half filled: everything typed stays. */
    Enterprise beginsWithMistakes() {
        page.navigate("/");
        take("01-home");
        press("我要反映");
        press("清理国有企业拖欠中小企业账款");
        write("标题", TITLE);
        write("拖欠金额（万元）", "很多");
        press("下一步：上传材料");
        sees("处需要修改", "“欠款单位名称”必填", "须填写数字");
        assertThat(input("标题")).hasValue(TITLE);
        assertThat(input("拖欠金额（万元）")).hasValue("很多");
        return take("02-report-with-errors");
    }

    Enterprise fillsIn(String mail) {
        page.getByLabel("所在开发区").selectOption("大同经济技术开发区");
        write("欠款单位名称", "晋北能源装备有限公司");
        write("合同名称", "破碎机买卖合同");
        write("拖欠金额（万元）", "128.50");
        write("约定付款日期", "2025-06-30");
        write("情况说明", DESCRIPTION);
        write("企业名称", "大同试验机械有限公司");
        write("统一社会信用代码", "91140100MA0TEXT12Y");
        write("联系人", CONTACT);
        write("联系电话", "13800138000");
        write("电子邮箱", mail);
        for (String answer : List.of("货物", "大型国有企业的全资子公司", "正常经营", "实名")) {
            page.getByLabel(answer, new Page.GetByLabelOptions().setExact(true)).check();
        }
        page.locator("[name=consent]").check();
        press("下一步：上传材料");
        return this;
    }

    Enterprise handsIn(FilePayload... files) {
        page.locator("input[type=file]").setInputFiles(files);
        take("03-evidence");
        press("下一步：核对提交");
        for (FilePayload file : files) {
            sees(file.name);
        }
        sees(TITLE, DESCRIPTION, "128.5 万元");
        return take("04-review");
    }

    /** Number and code; the code is shown this once. */
    Key confirms() {
        press("确认提交");
        sees("已经收到您反映的问题");
        take("05-receipt");
        Locator code = page.locator("#code");
        assertThat(code).hasText(CODE);
        var key = new Key(page.locator("#number").innerText(), code.innerText());
        page.reload();
        sees(key.number(), "不能再次显示");
        assertThat(page.locator("body")).not().containsText(key.code());
        return key;
    }

    Enterprise tracks(Key key) {
        page.navigate("/track");
        page.getByLabel("编号").fill(key.number());
        page.getByLabel("查询码").fill(key.code().toLowerCase());
        page.locator("main form")
                .getByText("查询", new Locator.GetByTextOptions().setExact(true))
                .click();
        return sees(key.number(), TITLE);
    }

    /** Opens the page again; this browser has proved that it knows the code. */
    Enterprise looksAgain() {
        page.navigate("/track");
        return sees(TITLE);
    }

    Enterprise answers(String contacted, String solved, String satisfied, String remark) {
        for (String answer : List.of(contacted, solved, satisfied)) {
            page.getByLabel(answer, new Page.GetByLabelOptions().setExact(true)).check();
        }
        page.getByLabel("补充说明").fill(remark);
        press("提交回答");
        return sees("谢谢您的回答", remark);
    }

    /** Says once that it does not agree with what was decided. */
    Enterprise objects(String why) {
        page.getByLabel("异议理由").fill(why);
        press("提出异议");
        return this;
    }

    Enterprise withdraws(String why) {
        press("撤回反映");
        page.getByLabel("撤回理由").fill(why);
        press("下一步：确认");
        sees(why);
        press("确认撤回");
        return sees("您已提出撤回");
    }

    /** Words of the page; one that is still arriving is waited for. */
    Enterprise sees(String... words) {
        for (String word : words) {
            assertThat(page.locator("main")).containsText(word);
        }
        return this;
    }

    Enterprise seesNot(String word) {
        assertThat(page.locator("main")).not().containsText(word);
        return this;
    }

    Enterprise take(String picture) {
        Browser.take(page, picture);
        return this;
    }

    private void write(String caption, String words) {
        input(caption).fill(words);
    }

    private Locator input(String caption) {
        return page.getByLabel(Pattern.compile("^" + caption + "\\s*(必填)?$"));
    }

    private void press(String label) {
        page.locator("main button, main a")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
    }

    /** What stands on the receipt. */
    record Key(String number, String code) {}
}
