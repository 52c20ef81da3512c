package org.xiaohao.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.xiaohao.form.Forms.form;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormDefinitionTest {

    @Test
    void readsAFieldWithAllItsSettings() {
        Field field =
                form("""
                {"type": "number", "key": "amount", "label": "欠款金额", "description": "不含利息", "decimalDigits": 2,
                 "appearance": {"suffixAdorner": "万元"}, "properties": {"routing": "true", "means": "balance"},
                 "validate": {"required": true, "min": 0.01, "max": 1000000}}""")
                        .fields()
                        .get(0);
        assertThat(field.label()).isEqualTo("欠款金额");
        assertThat(field.description()).isEqualTo("不含利息");
        assertThat(field.suffix()).isEqualTo("万元");
        assertThat(field.required()).isTrue();
        assertThat(field.limits())
                .isEqualTo(new Limits(new BigDecimal("0.01"), new BigDecimal("1000000"), null, null, 2, null, false));
        assertThat(field.property("means")).isEqualTo("balance");
        assertThat(field.property("absent")).isEmpty();
    }

    @Test
    void flattensGroupsAndInheritsTheirCondition() {
        FormDefinition form = form(
                """
                {"type": "text", "text": "# 请填写"},
                {"type": "group", "label": "合同", "conditional": {"hide": "=kind = \\"none\\""}, "components": [
                  {"type": "textfield", "key": "contract", "label": "合同号", "conditional": {"hide": "=verbal = true"}},
                  {"type": "datetime", "subtype": "date", "key": "signed", "dateLabel": "签订日期"}]}""");
        assertThat(form.fields()).extracting(Field::type).containsExactly("text", "textfield", "datetime");
        assertThat(form.inputs()).extracting(Field::group).containsExactly("合同", "合同");
        assertThat(form.inputs()).extracting(Field::label).containsExactly("合同号", "签订日期");
        assertThat(form.field("contract").orElseThrow().hide()).isEqualTo("=kind = \"none\" or verbal = true");
        assertThat(form.field("signed").orElseThrow().hide()).isEqualTo("=kind = \"none\"");
    }

    @Test
    void readsStaticOptionsAndTheNameOfAList() {
        FormDefinition form = form(
                """
                {"type": "radio", "key": "kind", "label": "类别", "values": [{"label": "货物", "value": "goods"}]},
                {"type": "select", "key": "zone", "label": "开发区", "valuesKey": "zones"}""");
        assertThat(form.field("kind").orElseThrow().options()).isEqualTo(List.of(new Option("goods", "货物")));
        assertThat(form.field("zone").orElseThrow().valuesKey()).isEqualTo("zones");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\": \"dynamiclist\", \"key\": \"a\", \"label\": \"甲\"}                         | dynamiclist",
                "{\"type\": \"textfield\", \"label\": \"甲\"}                                           | 字段名",
                "{\"type\": \"textfield\", \"key\": \"a.b\", \"label\": \"甲\"}                         | 字段名",
                "{\"type\": \"textfield\", \"key\": \"a\"}                                              | 没有名称",
                "{\"type\": \"datetime\", \"subtype\": \"time\", \"key\": \"a\", \"label\": \"甲\"}     | 只能使用日期",
                "{\"type\": \"radio\", \"key\": \"a\", \"label\": \"甲\"}                               | 选项",
                "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"甲\", \"readonly\": \"=x\"}     | readonly",
                "{\"type\": \"number\", \"key\": \"a\", \"label\": \"甲\", \"validate\": {\"min\": \"=x\"}} | min",
                "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"甲\", \"validate\": {\"pattern\": \"[\"}} | 正则",
                "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"甲\", \"validate\": {\"validationType\": \"email\"}} | check",
                "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"甲\", \"properties\": {\"check\": \"iban\"}} | iban",
                "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"甲\", \"conditional\": {\"hide\": \"=b > 1\"}} | 隐藏条件",
                "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"甲\"}, {\"type\": \"number\", \"key\": \"a\", \"label\": \"乙\"} | 重复",
            })
    void refusesWhatTheServerCouldNotCheck(String components, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form(components))
                .withMessageStartingWith("表单 sample：")
                .withMessageContaining(why);
    }

    @Test
    void refusesAFormWithoutId() {
        assertThatIllegalArgumentException().isThrownBy(() -> FormDefinition.parse("{\"components\": []}"));
        assertThatIllegalArgumentException().isThrownBy(() -> FormDefinition.parse("{"));
    }
}
