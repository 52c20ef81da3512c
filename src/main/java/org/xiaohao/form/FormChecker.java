package org.xiaohao.form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xiaohao.shared.Rejection.Reason;

/** Says what is wrong with a set of answers, whoever sent them: the browser's own checks are never trusted. */
public final class FormChecker {

    private static final int SHOWN_KEY = 40;

    private final ValueRules rules;

    public FormChecker() {
        this(Clock.systemDefaultZone());
    }

    public FormChecker(Clock clock) {
        this.rules = new ValueRules(clock);
    }

    public List<Reason> check(FormDefinition form, Map<String, ?> answers, Map<String, List<Option>> lists) {
        return check(form, answers, lists, Map.of());
    }

    /**
     * Every reason in the order of the form; empty when the answers are lawful.
     *
     * @param lists options for fields with a {@code valuesKey}
     * @param shown values that the form showed without asking for them: conditions may name them, and a read-only
     *     field must come back as shown
     */
    public List<Reason> check(
            FormDefinition form, Map<String, ?> answers, Map<String, List<Option>> lists, Map<String, ?> shown) {
        Map<String, Object> known = new LinkedHashMap<>(shown);
        known.putAll(answers);
        List<Reason> reasons = new ArrayList<>();
        for (Field field : form.inputs()) {
            String problem = problemOf(field, answers.get(field.key()), known, lists, shown);
            if (problem != null) {
                reasons.add(new Reason(field.key(), "“" + field.label() + "”" + problem));
            }
        }
        answers.keySet().stream()
                .filter(key -> key == null || form.field(key).isEmpty())
                .map(key -> new Reason(null, "提交中有表单没有的内容：" + printable(key)))
                .forEach(reasons::add);
        return List.copyOf(reasons);
    }

    /** The answers of this form alone, in one official form each; empty and hidden ones are left out. */
    public Map<String, Object> normalize(FormDefinition form, Map<String, ?> answers) {
        Map<String, Object> result = new LinkedHashMap<>();
        for (Field field : form.inputs()) {
            Object value = answers.get(field.key());
            if (!isEmpty(field, value) && !field.isHidden(answers)) {
                result.put(field.key(), Canonical.of(field, value));
            }
        }
        return result;
    }

    private String problemOf(
            Field field, Object value, Map<String, ?> known, Map<String, List<Option>> lists, Map<String, ?> shown) {
        if (field.isHidden(known)) {
            return isEmpty(field, value) ? null : "当前无需填写，不能提交";
        }
        if (field.readonly() || field.disabled()) {
            return isUnchanged(field, value, shown) ? null : "不可修改";
        }
        if (isEmpty(field, value)) {
            return field.required() ? "必填" : null;
        }
        return rules.problem(field, value, lists);
    }

    private static boolean isUnchanged(Field field, Object value, Map<String, ?> shown) {
        Object before = shown.containsKey(field.key()) ? shown.get(field.key()) : field.defaultValue();
        // a disabled field is never sent, an empty read-only one comes as "" or null
        if (isEmpty(field, value)) {
            return field.disabled() || isEmpty(field, before);
        }
        return Objects.equals(Canonical.of(field, value), isEmpty(field, before) ? null : Canonical.of(field, before));
    }

    // Only the empty value of the field's own kind: a false in a text field is a wrong kind, not an empty text
    private static boolean isEmpty(Field field, Object value) {
        return value == null
                || switch (field.type()) {
                    case "checkbox" -> value.equals(false);
                    case "checklist" -> value instanceof Collection<?> list && list.isEmpty();
                    default -> value instanceof String text && text.isBlank();
                };
    }

    private static String printable(String key) {
        String text = String.valueOf(key).replaceAll("[^A-Za-z0-9_.-]", "?");
        return text.length() > SHOWN_KEY ? text.substring(0, SHOWN_KEY) + "…" : text;
    }
}
