package org.xiaohao.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.xiaohao.form.Field;
import org.xiaohao.form.FormDefinition;

/**
 * What a form says is answered when a leader agrees to several cases in one go: each field that takes part declares its
 * answer in the property {@code batch}, as a value or as {@code variable=code:value}.
 *
 * @param missing labels of the fields that must be answered and declare nothing here
 */
record BatchAnswers(Map<String, Object> answers, List<String> missing) {

    static final BatchAnswers NONE = new BatchAnswers(Map.of(), List.of());

    private static final Pattern WHEN = Pattern.compile("(\\w+)=(\\w+):(\\w+)");

    /** @param variable value of a variable of the case, or {@code null} */
    static BatchAnswers of(FormDefinition form, UnaryOperator<String> variable) {
        var declared = new LinkedHashMap<String, Object>();
        form.inputs().forEach(field -> {
            String answer = answer(field.property("batch"), variable);
            if (!answer.isEmpty()) {
                declared.put(field.key(), field.type().equals("checkbox") ? (Object) Boolean.valueOf(answer) : answer);
            }
        });
        // what the form would not show is not answered either
        declared.keySet()
                .removeIf(key -> form.field(key).orElseThrow().isHidden(new LinkedHashMap<String, Object>(declared)));
        List<String> missing = form.inputs().stream()
                .filter(field -> field.required() && !declared.containsKey(field.key()) && !field.isHidden(declared))
                .map(Field::label)
                .toList();
        return new BatchAnswers(declared, missing);
    }

    private static String answer(String declaration, UnaryOperator<String> variable) {
        var when = WHEN.matcher(declaration);
        if (!when.matches()) {
            return declaration;
        }
        return when.group(2).equals(variable.apply(when.group(1))) ? when.group(3) : "";
    }

    /** Why the form cannot be answered in one go, or an empty text. */
    String obstacle() {
        if (!missing.isEmpty()) {
            return "“" + String.join("”“", missing) + "”须逐件填写";
        }
        return answers.isEmpty() ? "本环节须逐件办理" : "";
    }
}
