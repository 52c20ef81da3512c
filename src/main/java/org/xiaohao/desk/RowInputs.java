package org.xiaohao.desk;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.xiaohao.desk.RowTable.Choice;
import org.xiaohao.desk.RowTable.Input;
import org.xiaohao.desk.RowTable.RowForm;
import org.xiaohao.form.Field;
import org.xiaohao.form.FormChecker;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.form.Option;
import org.xiaohao.problem.Row;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;

/** The small form under a table of rows: what it shows, and what is wrong with what comes back. */
@Component
class RowInputs {

    /** Keeps answers apart from the other parameters of a request. */
    private static final String PREFIX = "f.";

    private final FormChecker checker;

    RowInputs(Clock clock) {
        this.checker = new FormChecker(clock);
    }

    RowForm form(String kind, List<Field> fields, UUID id, Row row, Editing editing) {
        boolean returned = kind.equals(editing.kind());
        // what was typed and refused comes back as typed; else the row as it is kept
        Map<String, Object> values = returned ? editing.typed() : row == null ? Map.of() : row.values();
        List<Reason> reasons = returned ? editing.reasons() : List.of();
        return new RowForm(
                id,
                inputs(fields, Map.of(), values, reasons),
                reasons.stream().map(Reason::text).toList());
    }

    /** The fields with what was typed and what is wrong with it; {@code lists} are those that the house offers. */
    static List<Input> inputs(
            List<Field> fields, Map<String, List<Option>> lists, Map<String, Object> values, List<Reason> reasons) {
        return fields.stream()
                .map(field -> input(field, field.choices(lists), values, reasons))
                .toList();
    }

    /** What a browser has sent of these fields. */
    static Map<String, Object> typed(List<Field> fields, MultiValueMap<String, String> parameters) {
        Map<String, Object> typed = new HashMap<>();
        for (Field field : fields) {
            String value = parameters.getFirst(PREFIX + field.key());
            if (value != null) {
                typed.put(field.key(), field.type().equals("checkbox") ? (Object) Boolean.valueOf(value) : value);
            }
        }
        return typed;
    }

    /** @throws Rejection with every reason when the row breaks its form */
    Map<String, Object> checked(FormDefinition form, Map<String, Object> typed) {
        return checked(form, typed, Map.of());
    }

    Map<String, Object> checked(FormDefinition form, Map<String, Object> typed, Map<String, List<Option>> lists) {
        List<Reason> reasons = checker.check(form, typed, lists);
        if (!reasons.isEmpty()) {
            throw new Rejection(reasons);
        }
        return checker.normalize(form, typed);
    }

    private static Input input(Field field, List<Option> options, Map<String, Object> values, List<Reason> reasons) {
        Object value = values.get(field.key());
        String text = value == null ? "" : value.toString();
        List<Choice> choices = options.stream()
                .map(option -> new Choice(
                        option.value(), option.label(), option.value().equals(text)))
                .toList();
        String reason = reasons.stream()
                .filter(one -> field.key().equals(one.field()))
                .map(Reason::text)
                .findFirst()
                .orElse(null);
        return new Input(
                field.key(),
                kind(field),
                field.label(),
                field.description(),
                field.required(),
                text,
                step(field),
                choices,
                reason);
    }

    private static String kind(Field field) {
        return switch (field.type()) {
            case "textarea", "checkbox", "number" -> field.type();
            case "radio", "select" -> "select";
            case "datetime" -> "date";
            default -> "text";
        };
    }

    private static String step(Field field) {
        Integer digits = field.limits().decimalDigits();
        return digits == null || digits == 0 ? "1" : "0." + "0".repeat(digits - 1) + "1";
    }
}
