package org.xiaohao.process.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiaohao.problem.Answers;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.EnterpriseVoice;
import org.xiaohao.problem.Opinions;
import org.xiaohao.problem.StepRecord;
import org.xiaohao.problem.Veil;
import org.xiaohao.shared.UnitCode;

/** What a form may show of its case. Given when the form is opened, never stored in the engine. */
@Component
public class FormContext {

    private static final String SAID = "said_";

    private final Cases cases;
    private final EnterpriseVoice voice;
    private final CaseValues values;
    private final CaseWords words;
    private final DueWords due;
    private final Contested contested;
    private final Verdicts verdicts;
    private final FormLists lists;

    FormContext(
            Cases cases,
            EnterpriseVoice voice,
            CaseValues values,
            CaseWords words,
            DueWords due,
            Contested contested,
            Verdicts verdicts,
            FormLists lists) {
        this.cases = cases;
        this.voice = voice;
        this.values = values;
        this.words = words;
        this.due = due;
        this.contested = contested;
        this.verdicts = verdicts;
        this.lists = lists;
    }

    /** Words by placeholder, fit to stand in a Markdown text. */
    public Map<String, String> words(TaskFacts facts) {
        CaseFile file = cases.find(facts.number()).orElseThrow();
        List<StepRecord> told = told(file);
        var sealed = sealed(facts);
        var shown = new LinkedHashMap<>(values.of(file));
        sealed.forEach(key -> shown.replace(SAID + key, ""));
        shown.put("enterpriseName", enterprise(file, facts));
        shown.put("dueOn", due.of(facts));
        shown.put("requirementsText", Verdicts.requirements(told));
        shown.put(
                "answersText", voice.of(file.number()).map(FormContext::inWords).orElse("企业尚未答复"));
        String advised = facts.variable("advisedLead");
        shown.put("advisedLeadName", advised.isEmpty() ? "" : names(advised));
        shown.put("proposedLeadNames", names(facts.variable("proposedLeads")));
        shown.put("cooperatingNames", names(facts.variable("proposedCooperating")));
        shown.putAll(contested.words(file));
        shown.putAll(verdicts.words(file, told, facts.variable("publicityDefault")));
        var veil = veil(file, facts);
        shown.replaceAll((key, text) -> plain(veil.cover(text)));
        return shown;
    }

    /** Keys of the answers that one verifier has given and the other must not see yet. */
    public Set<String> sealed(TaskFacts facts) {
        CaseFile file = cases.find(facts.number()).orElseThrow();
        List<StepRecord> steps = cases.steps(file.number());
        var opinions = Opinions.of(file, steps, null);
        return steps.stream()
                .filter(opinions::hides)
                .flatMap(step -> step.answers().keySet().stream())
                .collect(Collectors.toSet());
    }

    private List<StepRecord> told(CaseFile file) {
        List<StepRecord> steps = cases.steps(file.number());
        var opinions = Opinions.of(file, steps, null);
        return steps.stream().filter(step -> !opinions.hides(step)).toList();
    }

    /** Whoever asked for confidence is named to the coordination office only; others open the identity with a reason. */
    private String enterprise(CaseFile file, TaskFacts facts) {
        return isNamed(file, facts) ? file.enterprise().name() : "（反映人要求保密）";
    }

    private Veil veil(CaseFile file, TaskFacts facts) {
        return isNamed(file, facts) ? Veil.overContacts() : Veil.overReporter(file);
    }

    private boolean isNamed(CaseFile file, TaskFacts facts) {
        return !file.confidential() || words.isOffice(facts.candidateGroups());
    }

    public FormLists lists() {
        return lists;
    }

    private String names(String codes) {
        List<UnitCode> units = FormLists.codes(codes);
        return units.isEmpty()
                ? "无"
                : String.join("、", units.stream().map(words::unit).toList());
    }

    private static String inWords(Answers answers) {
        if (answers.silent()) {
            return "企业在期限内未答复";
        }
        String remark = answers.remark() == null ? "" : "；企业说明：" + answers.remark();
        return "是否联系：" + yesNo(answers.contacted()) + "；是否解决：" + yesNo(answers.solved()) + "；是否满意："
                + yesNo(answers.satisfied()) + remark;
    }

    private static String yesNo(boolean yes) {
        return yes ? "是" : "否";
    }

    /** The forms render Markdown, where even a bare address is a link: what an enterprise wrote stays words there. */
    static String plain(String text) {
        return text.replaceAll("\\p{Punct}", "\\\\$0").replaceAll("\\s+", " ");
    }
}
