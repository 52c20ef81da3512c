package org.xiaohao.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiaohao.desk.Brief.Turn;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Matter;
import org.xiaohao.problem.MatterKind;
import org.xiaohao.problem.Matters;
import org.xiaohao.problem.Objections;
import org.xiaohao.problem.StepRecord;
import org.xiaohao.process.RuleBook;

/** What was agreed, judged, turned back, objected to and supervised on the way of a case, a line each. */
@Component
class BriefTurns {

    private static final Set<MatterKind> SUPERVISED = Set.of(MatterKind.SUPERVISION, MatterKind.INCLUSION);
    private static final List<String> PLANS = List.of("agree", "plan");

    private final Matters matters;
    private final Objections objections;
    private final Answered answered;
    private final RuleBook rules;
    private final BesideReader beside;
    private final People people;

    BriefTurns(
            Matters matters,
            Objections objections,
            Answered answered,
            RuleBook rules,
            BesideReader beside,
            People people) {
        this.matters = matters;
        this.objections = objections;
        this.answered = answered;
        this.rules = rules;
        this.beside = beside;
        this.people = people;
    }

    /** The newest agreement and the newest plan. */
    List<Turn> plans(List<StepRecord> steps) {
        return PLANS.stream()
                .flatMap(name -> last(steps, step -> step.step().equals(name)))
                .map(this::turn)
                .toList();
    }

    /** The opinions on the last application. */
    List<Turn> verified(List<StepRecord> steps) {
        return opinions(steps)
                .map(step -> new Turn(step.taskName(), Words.date(step.at()), who(step), verdict(step)))
                .toList();
    }

    /** The unit and the people who verified. */
    String verifiers(List<StepRecord> steps) {
        var names =
                opinions(steps).map(step -> people.who(step.actor())).distinct().toList();
        var units = opinions(steps)
                .map(step -> people.unit(step.actor()))
                .distinct()
                .toList();
        return String.join("、", units) + (names.isEmpty() ? "" : "：" + String.join("、", names));
    }

    private static Stream<StepRecord> opinions(List<StepRecord> steps) {
        int chosen = last(steps, step -> step.step().equals("chooseVerifier"))
                .mapToInt(StepRecord::sequence)
                .sum();
        return steps.stream()
                .filter(step -> step.sequence() > chosen && step.step().equals("verify"));
    }

    /** What was found and why; what was looked at stands in the dossier. */
    private String verdict(StepRecord step) {
        return Brief.line(step.answers().entrySet().stream()
                .flatMap(answer -> rules.field(answer.getKey()).stream())
                .filter(field -> !field.property("means").isEmpty())
                .sorted(Comparator.comparing(field -> field.type().equals("textarea")))
                .map(field -> Wording.fact(
                        field.label(), rules.say(field.key(), step.answers().get(field.key()))))
                .toList());
    }

    List<Turn> turns(CaseFile file, List<StepRecord> steps, Matter decided) {
        Stream<Turn> back = steps.stream()
                .filter(step -> step.sendsBack()
                        || Set.of("handBack", "adjudicate", "arbitrate").contains(step.step()))
                .map(this::turn);
        Stream<Turn> raised = matters.of(file.number()).stream()
                .filter(matter -> !SUPERVISED.contains(matter.kind()) && !matter.equals(decided))
                .map(matter -> turn(file, matter));
        return Stream.concat(back, raised).toList();
    }

    List<Turn> objections(CaseFile file, List<StepRecord> steps) {
        var made = new ArrayList<Turn>();
        objections
                .of(file.number())
                .forEach(each -> made.add(new Turn(
                        "对" + each.purpose().label() + "的异议",
                        Words.date(each.at()),
                        "企业" + (each.onPaper() ? "（书面）" : ""),
                        each.reason())));
        steps.stream()
                .filter(step -> step.step().equals("recordPublicObjection"))
                .forEach(step -> made.add(turn(step)));
        return made;
    }

    List<Turn> supervisions(CaseFile file) {
        return matters.of(file.number()).stream()
                .filter(matter -> SUPERVISED.contains(matter.kind()))
                .map(matter -> turn(file, matter))
                .toList();
    }

    private Turn turn(StepRecord step) {
        return new Turn(step.taskName(), Words.date(step.at()), who(step), Brief.line(answered.facts(step)));
    }

    private String who(StepRecord step) {
        return step.actor().isPerson() ? people.who(step.actor()) + " " + people.unit(step.actor()) : "";
    }

    private Turn turn(CaseFile file, Matter matter) {
        String title = matter.kind().label() + "（" + matter.state().label() + "）";
        StepRecord raising = beside.readable(file, matter.steps().get(0));
        return new Turn(
                title,
                Words.date(matter.raisedAt()),
                people.who(matter.raisedBy()) + " " + people.unit(matter.raisedBy()),
                Brief.line(answered.facts(raising)));
    }

    private static Stream<StepRecord> last(List<StepRecord> steps, Predicate<StepRecord> wanted) {
        return steps.stream().filter(wanted).reduce((earlier, later) -> later).stream();
    }
}
