package org.xiaohao.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiaohao.desk.Dossier.Fact;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.problem.Answers;
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

    /** The three answers of the enterprise. */
    static List<Fact> facts(Answers given) {
        return Stream.of(
                        Wording.fact("是否联系", given.contacted() ? "已联系" : "未联系"),
                        Wording.fact("是否解决", given.solved() ? "已解决" : "未解决"),
                        Wording.fact("是否满意", given.satisfied() ? "满意" : "不满意"),
                        Wording.fact("补充说明", given.remark() == null ? "" : given.remark()))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    // a step does not keep which form asked; the one that shares most keys and asks for least else is it
    private static long fit(FormDefinition form, Map<String, Object> answers) {
        long shared = form.inputs().stream()
                .filter(field -> answers.containsKey(field.key()))
                .count();
        return shared * 2 - (form.inputs().size() - shared);
    }
}
