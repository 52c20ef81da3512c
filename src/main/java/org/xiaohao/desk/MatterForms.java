package org.xiaohao.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.xiaohao.desk.RowTable.Input;
import org.xiaohao.form.Field;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.form.Option;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.MatterKind;
import org.xiaohao.process.CarryingUnits;
import org.xiaohao.process.LeadList;
import org.xiaohao.process.RuleBook;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;

/** The form of each kind of matter, as the rule book asks it, shown and checked like the editor of rows. */
@Component
class MatterForms {

    private static final String LEADS = "leadUnits";

    private final RuleBook rules;
    private final LeadList leads;
    private final CarryingUnits carrying;
    private final RowInputs inputs;

    MatterForms(RuleBook rules, LeadList leads, CarryingUnits carrying, RowInputs inputs) {
        this.rules = rules;
        this.leads = leads;
        this.carrying = carrying;
        this.inputs = inputs;
    }

    /** A kind to choose, with what it means. */
    record Choice(String code, String label, String meaning) {}

    /** @param reasons why it was not accepted, empty at first */
    record MatterForm(String code, String label, List<String> text, List<Input> inputs, List<String> reasons) {}

    Choice choice(MatterKind kind) {
        return new Choice(kind.code(), kind.label(), text(definition(kind)).get(0));
    }

    MatterForm form(CaseFile file, MatterKind kind, Map<String, Object> typed, List<Reason> reasons) {
        var definition = definition(kind);
        return new MatterForm(
                kind.code(),
                kind.label(),
                text(definition),
                RowInputs.inputs(definition.inputs(), lists(file), typed, reasons),
                reasons.stream().map(Reason::text).toList());
    }

    Map<String, Object> typed(MatterKind kind, MultiValueMap<String, String> parameters) {
        return RowInputs.typed(definition(kind).inputs(), parameters);
    }

    /** @throws Rejection with every reason when the answers break the form */
    Map<String, Object> checked(CaseFile file, MatterKind kind, Map<String, Object> typed) {
        return inputs.checked(definition(kind), typed, lists(file));
    }

    private FormDefinition definition(MatterKind kind) {
        return rules.form(kind.formId()).orElseThrow();
    }

    private Map<String, List<Option>> lists(CaseFile file) {
        return Map.of(LEADS, leads.all(), CarryingUnits.LIST, carrying.of(file));
    }

    private static List<String> text(FormDefinition form) {
        return form.fields().stream()
                .filter(field -> !field.isInput())
                .map(Field::text)
                .flatMap(text -> Arrays.stream(text.split("\\n\\s*\\n")))
                .toList();
    }
}
