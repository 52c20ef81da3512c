package org.xiaohao.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xiaohao.form.Field;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.form.Option;

/** Fills a form as briefly as the law allows: what is required gets a lawful answer, the rest stays empty. */
final class Filled {

    private static final Map<String, String> CHECKED = Map.of(
            "creditCode", "91140100MA0TEXT12Y", "phone", "13800000000", "mail", "enterprise@demo.xiaohao.example");
    private static final String WORDS = "已经按照要求逐项核实并办理，材料齐全";

    private final LocalDate today;
    private final Map<String, List<Option>> lists;

    Filled(LocalDate today, Map<String, List<Option>> lists) {
        this.today = today;
        this.lists = lists;
    }

    /** The answers given, and before them those that the form demands besides. */
    Map<String, Object> answers(FormDefinition form, Map<String, Object> given) {
        var answers = new LinkedHashMap<String, Object>(given);
        for (Field field : form.inputs()) {
            boolean due = field.required() && !field.readonly() && !field.disabled();
            if (due && !answers.containsKey(field.key()) && !field.isHidden(answers)) {
                answers.put(field.key(), value(field));
            }
        }
        return answers;
    }

    private Object value(Field field) {
        return switch (field.type()) {
            case "checkbox" -> true;
            case "number" ->
                field.limits().min() == null ? BigDecimal.ONE : field.limits().min();
            case "datetime" -> today.toString();
            case "radio", "select" -> first(field);
            case "checklist" -> List.of(first(field));
            default -> words(field);
        };
    }

    private String first(Field field) {
        return field.choices(lists).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError(field.label() + " offers nothing"))
                .value();
    }

    private static String words(Field field) {
        String checked = CHECKED.get(field.property("check"));
        Integer most = field.limits().maxLength();
        Integer least = field.limits().minLength();
        String text = least == null ? WORDS : WORDS.repeat(1 + least / WORDS.length());
        return checked != null ? checked : most == null || most >= text.length() ? text : text.substring(0, most);
    }
}
