package org.xiaohao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiaohao.form.FormDefinition;

class BrowserAnswersTest {

    private static final FormDefinition FORM = FormDefinition.parse(
            """
            {"id": "sample", "components": [
              {"type": "radio", "key": "kind", "label": "类别", "values": [{"label": "货物", "value": "goods"}, {"label": "分红", "value": "dividend"}]},
              {"type": "number", "key": "amount", "label": "金额"},
              {"type": "datetime", "subtype": "date", "key": "due", "label": "日期"},
              {"type": "checkbox", "key": "consent", "label": "同意"},
              {"type": "checkbox", "key": "signed", "label": "有合同", "conditional": {"hide": "=kind = \\"dividend\\""}},
              {"type": "textfield", "key": "contract", "label": "合同号", "conditional": {"hide": "=signed != true"}}]}""");

    @Test
    void readsNumbersAndDatesAsPeopleTypeThem() {
        Map<String, Object> answers = read(Map.of("amount", "１，２８５．５０", "due", "2026年3月5日", "consent", "true"));
        assertThat(answers)
                .containsEntry("amount", new BigDecimal("1285.50"))
                .containsEntry("due", "2026-03-05")
                .containsEntry("consent", true);
    }

    @Test
    void leavesWhatItCannotReadForTheCheckerToRefuse() {
        assertThat(read(Map.of("amount", "十万", "due", "明天")))
                .containsEntry("amount", "十万")
                .containsEntry("due", "明天");
    }

    @Test
    void dropsAnswersOfHiddenFieldsAlsoWhenOneHidesTheNext() {
        assertThat(read(Map.of("kind", "goods", "signed", "true", "contract", "A")))
                .containsEntry("contract", "A");
        assertThat(read(Map.of("kind", "dividend", "signed", "true", "contract", "A")))
                .doesNotContainKeys("signed", "contract");
    }

    @Test
    void takesOnlyTheFieldsOfTheForm() {
        Map<String, String[]> posted = Map.of("kind", new String[] {"goods"}, "stage", new String[] {"CLOSED"});
        assertThat(BrowserAnswers.typed(FORM, posted)).containsOnlyKeys("kind");
    }

    private static Map<String, Object> read(Map<String, String> typed) {
        return BrowserAnswers.read(
                FORM,
                typed.entrySet().stream()
                        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))));
    }
}
