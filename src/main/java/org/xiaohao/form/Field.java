package org.xiaohao.form;

import java.util.List;
import java.util.Map;

/**
 * One component of a form, in document order. Groups are flattened: their label is {@code group}, their condition is
 * part of {@code hide}.
 *
 * @param key name of the answer; {@code null} for a text
 * @param type textfield, textarea, number, datetime, checkbox, radio, select, checklist, text
 * @param text content of a text component (Markdown with placeholders), else {@code null}
 * @param suffix unit shown behind the value, or {@code null}
 * @param hide condition under which the field is not shown, or {@code null}; {@link HideCondition}
 * @param valuesKey name of the list that the server hands in instead of static options, or {@code null}
 */
public record Field(
        String key,
        String type,
        String label,
        String description,
        boolean required,
        Limits limits,
        List<Option> options,
        String valuesKey,
        String hide,
        String group,
        String text,
        String suffix,
        Map<String, String> properties,
        boolean readonly,
        boolean disabled,
        Object defaultValue) {

    /** Whether the component asks for an answer. */
    public boolean isInput() {
        return key != null;
    }

    /** Whether the answer is one or several of given options. */
    public boolean isChoice() {
        return type.equals("radio") || type.equals("select") || type.equals("checklist");
    }

    /** A custom property, or an empty string. */
    public String property(String name) {
        return properties.getOrDefault(name, "");
    }

    /** The static options, or those of the list handed in under {@code valuesKey}; an absent list offers nothing. */
    public List<Option> choices(Map<String, List<Option>> lists) {
        return valuesKey == null ? options : lists.getOrDefault(valuesKey, List.of());
    }

    /** Whether the field is hidden given the other answers. */
    public boolean isHidden(Map<String, ?> answers) {
        return HideCondition.isHidden(hide, answers);
    }
}
