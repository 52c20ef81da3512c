package org.xiaohao.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiaohao.desk.Dossier.Fact;
import org.xiaohao.desk.Dossier.Head;
import org.xiaohao.desk.Dossier.Section;
import org.xiaohao.form.Field;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Opinions;
import org.xiaohao.problem.ReportKeys;
import org.xiaohao.problem.StepRecord;
import org.xiaohao.problem.Veil;
import org.xiaohao.process.ProblemType;
import org.xiaohao.process.RuleBook;

/** What is known of a case: who carries it, what was reported, what the steps have established since. */
@Component
class CaseFacts {

    /** The head of the dossier says these already. */
    private static final Set<String> IN_HEAD = Set.of(ReportKeys.TITLE, ReportKeys.ZONE, ReportKeys.AMOUNT);

    private static final String DEEMED = "deemAccepted";

    private final RuleBook rules;
    private final Wording wording;
    private final People people;
    private final Answered answered;
    private final AfterClosing after;

    CaseFacts(RuleBook rules, Wording wording, People people, Answered answered, AfterClosing after) {
        this.rules = rules;
        this.wording = wording;
        this.people = people;
        this.answered = answered;
        this.after = after;
    }

    Head head(CaseFile file, List<StepRecord> steps) {
        String type = rules.type(file.type()).map(ProblemType::name).orElse("");
        String result = file.result() == null ? null : file.result().label();
        return new Head(
                file.title(), type, file.stage().label(), result, file.confidential(), responsibility(file, steps));
    }

    /** The report by the groups of its form. */
    List<Section> sections(CaseFile file, boolean redacted) {
        List<Field> fields = rules.reportForm(file.type()).inputs().stream()
                .filter(field -> !IN_HEAD.contains(field.key()) && !isConsent(field))
                .toList();
        Map<String, Object> answers = reported(file, redacted);
        Set<String> groups = new LinkedHashSet<>();
        fields.forEach(field -> groups.add(group(field)));
        List<Section> sections = new ArrayList<>();
        for (String group : groups) {
            List<Field> own =
                    fields.stream().filter(field -> group.equals(group(field))).toList();
            sections.add(new Section(group, wording.facts(own, answers)));
        }
        sections.removeIf(section -> section.facts().isEmpty());
        return sections;
    }

    /** What the steps have found out since, the newest word on each matter; {@code null} when nothing yet. */
    Section established(Head head, List<StepRecord> steps, Opinions opinions) {
        Set<String> said = head.facts().stream().map(Fact::label).collect(Collectors.toSet());
        Map<String, Fact> newest = new LinkedHashMap<>();
        for (StepRecord step : steps) {
            if (!opinions.hides(step)) {
                answered.facts(step).stream()
                        .filter(fact -> !said.contains(fact.label()))
                        .forEach(fact -> newest.put(step.taskName() + fact.label(), fact));
            }
        }
        return newest.isEmpty() ? null : new Section("办理中认定的情况", List.copyOf(newest.values()));
    }

    private static String group(Field field) {
        return Objects.toString(field.group(), "反映内容");
    }

    // nobody can report without ticking it, so it tells nothing
    private static boolean isConsent(Field field) {
        return field.required() && field.type().equals("checkbox");
    }

    // later answers are laid over the facts of the case, so only keys of the report form are taken from there
    private static Map<String, Object> reported(CaseFile file, boolean redacted) {
        Map<String, Object> answers = new LinkedHashMap<>(file.facts());
        var enterprise = file.enterprise();
        answers.put(ReportKeys.ENTERPRISE_NAME, redacted ? Veil.HIDDEN : enterprise.name());
        if (!redacted) {
            answers.put(ReportKeys.CREDIT_CODE, enterprise.creditCode());
            answers.put(ReportKeys.CONTACT_NAME, enterprise.contactName());
            answers.put(ReportKeys.CONTACT_PHONE, enterprise.contactPhone());
            answers.put(ReportKeys.CONTACT_MAIL, enterprise.contactMail());
        }
        return answers;
    }

    private List<Fact> responsibility(CaseFile file, List<StepRecord> steps) {
        List<Fact> facts = new ArrayList<>();
        put(facts, "来源渠道", file.channel().label());
        put(facts, "开发区", people.unit(file.zone()));
        put(facts, "涉及金额", file.amount() == null ? "" : Words.money(file.amount()) + " 万元");
        put(facts, "牵头单位", people.unit(file.leadUnit()));
        put(facts, "牵头领导", people.person(file.leadLeader()));
        put(facts, "责任单位", people.unit(file.responsibleUnit()));
        put(facts, "责任人", people.person(file.responsiblePerson()));
        put(facts, "核验单位", people.unit(file.verifyingUnit()));
        put(facts, "登记", file.registeredAt());
        put(facts, "受理", accepted(file, steps));
        put(facts, "认领", file.claimedAt());
        put(facts, "申请销号", file.appliedAt());
        put(facts, "销号", file.closedAt());
        put(facts, "13710编号", Objects.toString(file.facts().get("supervisionNumber"), ""));
        put(facts, "回头看", after.words(file.number()));
        put(facts, "退·延·失·重·督", Words.counts(file.counts()));
        return facts;
    }

    private static String accepted(CaseFile file, List<StepRecord> steps) {
        boolean deemed = steps.stream().anyMatch(step -> step.step().equals(DEEMED));
        return Words.moment(file.acceptedAt()) + (deemed ? "（期满未决定，视为受理）" : "");
    }

    private static void put(List<Fact> facts, String label, Instant at) {
        put(facts, label, Words.moment(at));
    }

    private static void put(List<Fact> facts, String label, String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(label, value, false));
        }
    }
}
