package org.xiaohao.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiaohao.form.Forms.form;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xiaohao.shared.Rejection.Reason;

class FormCheckerTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-20T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final FormChecker CHECKER = new FormChecker(NOON);

    private static final FormDefinition FORM = form(
            """
            {"type": "textfield", "key": "title", "label": "标题", "validate": {"required": true, "minLength": 2, "maxLength": 6}},
            {"type": "textarea", "key": "story", "label": "情况说明", "validate": {"maxLength": 20}},
            {"type": "textfield", "key": "contract", "label": "合同号", "validate": {"pattern": "^[A-Z]{2}-\\\\d+$"}},
            {"type": "textfield", "key": "code", "label": "信用代码", "properties": {"check": "creditCode"}},
            {"type": "textfield", "key": "phone", "label": "电话", "properties": {"check": "phone"}},
            {"type": "textfield", "key": "mail", "label": "邮箱", "properties": {"check": "mail"}},
            {"type": "number", "key": "amount", "label": "欠款金额", "decimalDigits": 2, "validate": {"min": 0.01, "max": 1000}},
            {"type": "number", "key": "count", "label": "期数", "decimalDigits": 0},
            {"type": "datetime", "subtype": "date", "key": "due", "label": "到期日"},
            {"type": "datetime", "subtype": "date", "key": "promise", "label": "承诺日", "disallowPassedDates": true},
            {"type": "radio", "key": "kind", "label": "类别", "values": [{"label": "货物", "value": "goods"}, {"label": "分红", "value": "dividend"}]},
            {"type": "select", "key": "zone", "label": "开发区", "valuesKey": "zones"},
            {"type": "checklist", "key": "units", "label": "单位", "valuesKey": "zones"},
            {"type": "checkbox", "key": "consent", "label": "同意"},
            {"type": "textfield", "key": "year", "label": "分红年度", "validate": {"required": true}, "conditional": {"hide": "=kind != \\"dividend\\""}},
            {"type": "textfield", "key": "fixed", "label": "编号", "readonly": true, "defaultValue": "A1"},
            {"type": "textfield", "key": "dead", "label": "停用项", "disabled": true}
            """);
    private static final Map<String, List<Option>> LISTS =
            Map.of("zones", List.of(new Option("zone-a", "甲区"), new Option("zone-b", "乙区")));

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("title", "", "“标题”必填"),
                Arguments.of("title", "   ", "“标题”必填"),
                Arguments.of("title", null, "“标题”必填"),
                Arguments.of("title", 7, "“标题”格式不对"),
                Arguments.of("title", false, "“标题”格式不对"),
                Arguments.of("title", List.of("a"), "“标题”格式不对"),
                Arguments.of("title", " 一 ", "“标题”至少 2 个字，现在有 1 个字"),
                Arguments.of("title", "一二三四五六七", "“标题”最多 6 个字，现在有 7 个字"),
                Arguments.of("title", "一二\u0000", "“标题”含有无法显示的控制字符，请删去"),
                Arguments.of("title", "一二\n三", "“标题”含有无法显示的控制字符，请删去"),
                Arguments.of("title", "一\u202E二", "“标题”含有无法显示的控制字符，请删去"),
                Arguments.of("title", "一二\uD800", "“标题”含有无法显示的控制字符，请删去"),
                Arguments.of("story", "一\u0007", "“情况说明”含有无法显示的控制字符，请删去"),
                Arguments.of("contract", "xx-AB-1", "“合同号”格式不对"),
                Arguments.of("code", "91140100MA0TEXT12X", "“信用代码”不是有效的统一社会信用代码（18 位，请核对每一位）"),
                Arguments.of("phone", "12345", "“电话”不是有效的电话号码（手机 11 位，座机带区号）"),
                Arguments.of("mail", "wang@", "“邮箱”不是有效的邮箱地址"),
                Arguments.of("mail", "a@b.cn\nBcc: x@y.cn", "“邮箱”含有无法显示的控制字符，请删去"),
                Arguments.of("amount", "十万", "“欠款金额”须填写数字"),
                Arguments.of("amount", "1e3", "“欠款金额”须填写数字"),
                Arguments.of("amount", true, "“欠款金额”须填写数字"),
                Arguments.of("amount", Double.NaN, "“欠款金额”须填写数字"),
                Arguments.of("amount", new BigDecimal("1e400000"), "“欠款金额”须填写数字"),
                Arguments.of("amount", 0, "“欠款金额”不得小于 0.01"),
                Arguments.of("amount", 1000.01, "“欠款金额”不得大于 1000"),
                Arguments.of("amount", "12.345", "“欠款金额”最多保留 2 位小数"),
                Arguments.of("count", 1.5, "“期数”须为整数"),
                Arguments.of("due", "2026-02-30", "“到期日”不是有效日期（例如 2026-11-20）"),
                Arguments.of("due", "20261120", "“到期日”不是有效日期（例如 2026-11-20）"),
                Arguments.of("due", "0026-11-20", "“到期日”不是有效日期（例如 2026-11-20）"),
                Arguments.of("due", "9999-11-20", "“到期日”不是有效日期（例如 2026-11-20）"),
                Arguments.of("due", 20261120, "“到期日”格式不对"),
                Arguments.of("promise", "2026-11-19", "“承诺日”不得早于今天"),
                Arguments.of("kind", "service", "“类别”不在可选范围内"),
                Arguments.of("kind", true, "“类别”格式不对"),
                Arguments.of("zone", "zone-c", "“开发区”不在可选范围内"),
                Arguments.of("units", List.of("zone-a", "zone-c"), "“单位”不在可选范围内"),
                Arguments.of("units", List.of("zone-a", "zone-a"), "“单位”有重复的选择"),
                Arguments.of("units", "zone-a", "“单位”格式不对"),
                Arguments.of("consent", "on", "“同意”格式不对"),
                Arguments.of("year", "2025", "“分红年度”当前无需填写，不能提交"),
                Arguments.of("fixed", "A2", "“编号”不可修改"),
                Arguments.of("fixed", "", "“编号”不可修改"),
                Arguments.of("dead", "x", "“停用项”不可修改"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesAndNamesTheLabel(String key, Object value, String reason) {
        assertThat(CHECKER.check(FORM, answersWith(key, value), LISTS)).containsExactly(new Reason(key, reason));
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of("title", " 一二三四五六 "),
                Arguments.of("title", "欠𠮷款"),
                Arguments.of("story", "第一行\r\n第二行\t。"),
                Arguments.of("contract", "AB-12"),
                Arguments.of("contract", ""),
                Arguments.of("code", " 91140100ma0text12y "),
                Arguments.of("phone", "0351-1234567-12"),
                Arguments.of("phone", "１３８００００００００"),
                Arguments.of("mail", "wang.li+a@mail.example.cn"),
                Arguments.of("amount", "12.50"),
                Arguments.of("amount", 12.5),
                Arguments.of("amount", new BigDecimal("12.500")),
                Arguments.of("amount", null),
                Arguments.of("count", 3L),
                Arguments.of("due", "2024-02-29"),
                Arguments.of("promise", "2026-11-20"),
                Arguments.of("kind", "goods"),
                Arguments.of("zone", "zone-b"),
                Arguments.of("units", List.of("zone-a", "zone-b")),
                Arguments.of("units", List.of()),
                Arguments.of("consent", true),
                Arguments.of("year", ""),
                Arguments.of("dead", null));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void letsLawfulAnswersPass(String key, Object value) {
        assertThat(CHECKER.check(FORM, answersWith(key, value), LISTS)).isEmpty();
    }

    @Test
    void refusesAnAnswerThatTheFormDoesNotAskFor() {
        assertThat(CHECKER.check(FORM, answersWith("leadUnit\n<b>", "x"), LISTS))
                .containsExactly(new Reason(null, "提交中有表单没有的内容：leadUnit??b?"));
    }

    @Test
    void asksForARequiredAnswerAsSoonAsItIsShown() {
        assertThat(CHECKER.check(FORM, answersWith("kind", "dividend"), LISTS))
                .containsExactly(new Reason("year", "“分红年度”必填"));
    }

    @Test
    void asksForARequiredConsentAndAChecklist() {
        FormDefinition form = form(
                """
                {"type": "checkbox", "key": "consent", "label": "同意", "validate": {"required": true}},
                {"type": "checklist", "key": "units", "label": "单位", "valuesKey": "zones", "validate": {"required": true}}""");
        assertThat(CHECKER.check(form, Map.of("consent", false, "units", List.of()), LISTS))
                .extracting(Reason::text)
                .containsExactly("“同意”必填", "“单位”必填");
    }

    @Test
    void offersNothingWhenTheListIsNotHandedIn() {
        assertThat(CHECKER.check(FORM, answersWith("zone", "zone-a"), Map.of()))
                .containsExactly(new Reason("zone", "“开发区”不在可选范围内"));
    }

    @Test
    void comparesAReadOnlyFieldAndAConditionWithWhatTheFormShowed() {
        FormDefinition form = form(
                """
                {"type": "textfield", "key": "holder", "label": "承办单位", "readonly": true},
                {"type": "textfield", "key": "why", "label": "理由", "conditional": {"hide": "=inScope = true"}}""");
        Map<String, Object> shown = Map.of("holder", "甲区", "inScope", true);
        assertThat(CHECKER.check(form, Map.of("holder", "甲区"), LISTS, shown)).isEmpty();
        assertThat(CHECKER.check(form, Map.of("holder", "乙区", "why", "无"), LISTS, shown))
                .extracting(Reason::field)
                .containsExactly("holder", "why");
    }

    @Test
    void givesEveryAnswerOneOfficialForm() {
        Map<String, Object> typed = new HashMap<>(answersWith("title", " 标题 "));
        typed.putAll(Map.of("code", " 91140100ma0text12y ", "amount", "12.50", "story", "一\r\n二", "year", "x"));
        typed.putAll(Map.of("consent", true, "phone", "138 0000 0000", "contract", "", "stranger", 1, "count", 100));
        assertThat(CHECKER.normalize(FORM, typed))
                .containsOnly(
                        Map.entry("title", "标题"),
                        Map.entry("code", "91140100MA0TEXT12Y"),
                        Map.entry("amount", new BigDecimal("12.5")),
                        Map.entry("count", new BigDecimal("100")),
                        Map.entry("story", "一\n二"),
                        Map.entry("consent", true),
                        Map.entry("phone", "13800000000"),
                        Map.entry("fixed", "A1"));
    }

    private static Map<String, Object> answersWith(String key, Object value) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("title", "标题");
        answers.put("fixed", "A1");
        answers.put(key, value);
        return answers;
    }
}
