package org.xiaohao.portal;

import java.util.List;
import java.util.Map;
import org.xiaohao.form.Field;
import org.xiaohao.form.Option;
import org.xiaohao.problem.ReportKeys;

/**
 * One line of a form as the page shows it.
 *
 * @param values what was typed so far
 * @param error reason why the answer was refused, or {@code null}
 * @param hideRule the hide condition as JSON for the script, or {@code null}
 */
record FieldView(Field field, List<String> values, String error, List<Option> options, String hideRule) {

    private static final Map<String, String> AUTOCOMPLETE = Map.of(
            ReportKeys.ENTERPRISE_NAME, "organization",
            ReportKeys.CONTACT_NAME, "name",
            ReportKeys.CONTACT_PHONE, "tel",
            ReportKeys.CONTACT_MAIL, "email");

    public String id() {
        return "field-" + field.key();
    }

    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }

    public boolean has(String value) {
        return values.contains(value);
    }

    /** Several controls under one question need a fieldset with a legend. */
    public boolean isGrouped() {
        return field.type().equals("radio") || field.type().equals("checklist");
    }

    /** The HTML input type; a phone then offers the keyboard that fits. */
    public String inputType() {
        return switch (field.property("check")) {
            case "phone" -> "tel";
            case "mail" -> "email";
            default -> field.type().equals("datetime") ? "date" : "text";
        };
    }

    public String autocomplete() {
        return AUTOCOMPLETE.getOrDefault(field.key(), "off");
    }

    /** Ids of help and error, so that a screen reader reads them with the field. */
    public String describedBy() {
        String help = help() == null ? "" : id() + "-help ";
        String wrong = error == null ? "" : id() + "-error";
        return (help + wrong).isBlank() ? null : (help + wrong).strip();
    }

    /** The form's own help; how long a text may become is worth a word only where people write at length. */
    public String help() {
        Integer most = field.limits().maxLength();
        String limit = most != null && field.type().equals("textarea") ? "最多 " + most + " 个字。" : "";
        String help = (field.description() == null ? "" : field.description()) + limit;
        return help.isEmpty() ? null : help;
    }
}
