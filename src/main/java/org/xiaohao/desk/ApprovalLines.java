package org.xiaohao.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiaohao.desk.Dossier.Fact;
import org.xiaohao.desk.Dossier.Section;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.Matters;
import org.xiaohao.problem.Opinions;
import org.xiaohao.problem.StepRecord;
import org.xiaohao.problem.Veil;
import org.xiaohao.process.Decision;
import org.xiaohao.process.ProblemType;
import org.xiaohao.process.RuleBook;
import org.xiaohao.supervision.Clocks;
import org.xiaohao.supervision.Remaining;

/** Turns an approval into the line that its leader reads. */
@Component
class ApprovalLines {

    private static final int FACTS = 2;

    private final Cases cases;
    private final Matters matters;
    private final RuleBook rules;
    private final Clocks clocks;
    private final People people;
    private final Reveals reveals;
    private final BriefWords words;
    private final BriefTurns turns;

    ApprovalLines(
            Cases cases,
            Matters matters,
            RuleBook rules,
            Clocks clocks,
            People people,
            Reveals reveals,
            BriefWords words,
            BriefTurns turns) {
        this.cases = cases;
        this.matters = matters;
        this.rules = rules;
        this.clocks = clocks;
        this.people = people;
        this.reveals = reveals;
        this.words = words;
        this.turns = turns;
    }

    ApprovalLine of(Decision decision, CaseFile file, List<String> reasons) {
        var item = decision.item();
        Veil veil = reveals.veil(file);
        List<StepRecord> all = cases.steps(file.number());
        Opinions opinions = Opinions.of(file, all, null);
        List<StepRecord> steps =
                all.stream().filter(step -> !opinions.hides(step)).toList();
        var decided = matters.decidedBy(file.number(), item.step()).orElse(null);
        Remaining left =
                clocks.runningOfTask(item.taskId()).map(clocks::remaining).orElse(null);
        return new ApprovalLine(
                item.taskId(),
                file.number().value(),
                item.name(),
                people.unit(file.zone()),
                rules.type(file.type()).map(ProblemType::name).orElse(""),
                reveals.redacts(file) ? Veil.HIDDEN : file.enterprise().name(),
                veil.cover(file.title()),
                veil.cover(asked(words.subject(file, steps, decided))),
                left == null ? "" : left.light().css(),
                left == null ? "" : left.light().shape(),
                left == null ? "" : left.light().label(),
                left == null ? "" : left.words(),
                turns.verifiers(steps),
                decision.absent() == null ? "" : people.person(decision.absent().value()),
                reasons.stream().map(veil::cover).toList());
    }

    /** The first things that were said: a result, an amount, a number of days. */
    private static String asked(Section subject) {
        return subject == null
                ? ""
                : subject.facts().stream()
                        .filter(fact -> !fact.wide())
                        .limit(FACTS)
                        .map(ApprovalLines::text)
                        .collect(Collectors.joining("；"));
    }

    private static String text(Fact fact) {
        return fact.label() + "：" + fact.value();
    }
}
