package org.xiaohao.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.xiaohao.form.Field;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.form.HideCondition;
import org.xiaohao.shared.Rejection.Reason;

/** Lays a form definition out for a page, with what was typed and what was wrong. */
@Component
class FormViews {

    private final ReportLists lists;
    private final ObjectMapper json;

    FormViews(ReportLists lists, ObjectMapper json) {
        this.lists = lists;
        this.json = json;
    }

    FormView of(FormDefinition form, Map<String, List<String>> typed, List<Reason> errors) {
        List<FormView.Section> sections = new ArrayList<>();
        List<String> introduction = new ArrayList<>();
        for (Field field : form.fields()) {
            if (field.isInput()) {
                sectionOf(field, sections).fields().add(view(field, typed, errors));
            } else if (sections.isEmpty()) {
                introduction.addAll(paragraphs(field.text()));
            }
        }
        return new FormView(introduction, sections, errors);
    }

    private static FormView.Section sectionOf(Field field, List<FormView.Section> sections) {
        FormView.Section last = sections.isEmpty() ? null : sections.get(sections.size() - 1);
        if (last == null || !Objects.equals(last.title(), field.group())) {
            last = new FormView.Section(field.group(), new ArrayList<>());
            sections.add(last);
        }
        return last;
    }

    private FieldView view(Field field, Map<String, List<String>> typed, List<Reason> errors) {
        String error = errors.stream()
                .filter(reason -> field.key().equals(reason.field()))
                .map(Reason::text)
                .findFirst()
                .orElse(null);
        Object preset = field.defaultValue();
        // an unticked box posts nothing: a preset counts only before anything was typed at all
        List<String> values = typed.isEmpty() && preset != null && !preset.equals(false)
                ? List.of(preset.toString())
                : typed.getOrDefault(field.key(), List.of());
        return new FieldView(field, values, error, field.choices(lists.all()), hideRule(field));
    }

    private String hideRule(Field field) {
        try {
            return field.hide() == null
                    ? null
                    : json.writeValueAsString(HideCondition.parse(field.hide()).anyOf());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The plain paragraphs of a Markdown text; a report has no case yet, so placeholders have nothing to say. */
    static List<String> paragraphs(String markdown) {
        return Arrays.stream(markdown.replaceAll("\\{\\{[^}]*}}", "").split("\\n\\s*\\n"))
                .map(block -> block.replaceAll("(?m)^\\s*(#+|[-*>])\\s+", "").replaceAll("[*_`]{1,3}", ""))
                .map(String::strip)
                .filter(block -> !block.isEmpty())
                .toList();
    }
}
