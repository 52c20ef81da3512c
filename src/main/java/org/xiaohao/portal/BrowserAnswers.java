package org.xiaohao.portal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiaohao.form.Field;
import org.xiaohao.form.FormDefinition;

/** Turns the texts that a browser posts into answers of the kinds that the form checker expects. */
final class BrowserAnswers {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(\\.\\d{1,10})?");

    private BrowserAnswers() {}

    /** The typed texts of this form's own fields; everything else that was posted is no answer. */
    static Map<String, List<String>> typed(FormDefinition form, Map<String, String[]> posted) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (Field field : form.inputs()) {
            String[] values = posted.get(field.key());
            if (values != null) {
                typed.put(field.key(), List.of(values));
            }
        }
        return typed;
    }

    /** Answers without those of hidden fields: without JavaScript the page shows every field, hidden or not. */
    static Map<String, Object> read(FormDefinition form, Map<String, List<String>> typed) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Field field : form.inputs()) {
            List<String> values = typed.getOrDefault(field.key(), List.of());
            if (!field.disabled()) {
                answers.put(field.key(), read(field, values));
            }
        }
        // dropping one answer may hide the next field, so repeat until nothing changes
        while (answers.keySet().removeIf(key -> form.field(key).orElseThrow().isHidden(answers))) {}
        return answers;
    }

    private static Object read(Field field, List<String> values) {
        String first = values.isEmpty() ? "" : values.get(0);
        return switch (field.type()) {
            case "checkbox" -> !first.isEmpty();
            case "checklist" ->
                values.stream().filter(value -> !value.isEmpty()).toList();
            case "number" -> number(first);
            case "datetime" -> date(first);
            case "radio", "select" -> first.isEmpty() ? null : first;
            default -> first;
        };
    }

    // People type 128.5, １２８．５ and 1,285.00; what is no number stays as typed for the checker to refuse
    private static Object number(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
        if (plain.isEmpty()) {
            return null;
        }
        return DECIMAL.matcher(plain).matches() ? new BigDecimal(plain) : typed;
    }

    // Where the browser has no date picker, dates come in the ways people write them
    private static Object date(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        Matcher date = DATE.matcher(plain);
        if (date.matches()) {
            return "%s-%2s-%2s"
                    .formatted(date.group(1), date.group(2), date.group(3))
                    .replace(' ', '0');
        }
        return plain.isEmpty() ? null : plain;
    }
}
