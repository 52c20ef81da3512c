package org.xiaohao.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiaohao.desk.Dossier.Fact;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.problem.StepRecord;
import org.xiaohao.process.RuleBook;

/** What somebody said when taking a step, in the words and the order of the form that asked. */
@Component
class Answered {

    private final RuleBook rules;
    private final Wording wording;

    Answered(RuleBook rules, Wording wording) {
        this.rules = rules;
        this.wording = wording;
    }

    List<Fact> facts(StepRecord step) {
        Map<String, Object> answers = step.answers();
        return rules.forms().stream()
                .max(Comparator.comparingLong(form -> fit(form, answers)))
                .map(form -> wording.facts(form.inputs(), answers))
                .orElse(List.of());
    }

    // a step does not keep which form asked; the one that shares most keys and asks for least else is it
    private static long fit(FormDefinition form, Map<String, Object> answers) {
        long shared = form.inputs().stream()
                .filter(field -> answers.containsKey(field.key()))
                .count();
        return shared * 2 - (form.inputs().size() - shared);
    }
}
