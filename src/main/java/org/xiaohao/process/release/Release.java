package org.xiaohao.process.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiaohao.form.Field;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.process.ProblemType;
import org.xiaohao.shared.TypeCode;

/**
 * One release of the rule book, read once.
 *
 * @param fields all that ask for an answer of that name, in whatever form
 * @param reportForms id of the public report form by type
 */
public record Release(
        String deploymentId,
        List<ProblemType> types,
        Map<TypeCode, String> reportForms,
        Map<String, FormDefinition> forms,
        Map<String, List<Field>> fields) {

    public FormDefinition form(String id) {
        return Optional.ofNullable(forms.get(id))
                .orElseThrow(() -> new IllegalStateException("the rule book has no form " + id));
    }
}
