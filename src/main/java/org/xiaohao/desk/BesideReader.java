package org.xiaohao.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiaohao.desk.Dossier.Fact;
import org.xiaohao.problem.Action;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.Matter;
import org.xiaohao.problem.MatterKind;
import org.xiaohao.problem.MatterRights;
import org.xiaohao.problem.Matters;
import org.xiaohao.problem.SimilarCases;
import org.xiaohao.problem.StepRecord;

/** Tells a reader what was raised in a case, and what that came to. */
@Component
class BesideReader {

    private final CaseGate gate;
    private final Matters matters;
    private final MatterRights rights;
    private final Answered answered;
    private final People people;
    private final Reveals reveals;
    private final Cases cases;
    private final SimilarCases similar;

    BesideReader(
            CaseGate gate,
            Matters matters,
            MatterRights rights,
            Answered answered,
            People people,
            Reveals reveals,
            Cases cases,
            SimilarCases similar) {
        this.gate = gate;
        this.matters = matters;
        this.rights = rights;
        this.answered = answered;
        this.people = people;
        this.reveals = reveals;
        this.cases = cases;
        this.similar = similar;
    }

    Beside of(CaseFile file) {
        List<Matter> raised = new ArrayList<>(matters.of(file.number()));
        Collections.reverse(raised);
        return new Beside(
                standing(file),
                mergedInto(file),
                matters.mergedInto(file.number()).stream()
                        .filter(other -> !similar.betrays(file, other, gate.viewer()))
                        .map(each -> new Beside.Merged(each.number().value(), title(each), Words.date(each.closedAt())))
                        .toList(),
                raised.stream().map(matter -> line(file, matter)).toList(),
                !kinds(file).isEmpty());
    }

    /** The kinds that this reader may raise, without those that are waiting already. */
    List<MatterKind> kinds(CaseFile file) {
        return rights.kinds(gate.viewer(), file).stream()
                .filter(kind -> matters.latest(file.number(), kind)
                        .filter(Matter::isOpen)
                        .isEmpty())
                .toList();
    }

    /** The step as this reader may see it; of a merger the confidential reporter of either case would be read in it. */
    StepRecord readable(CaseFile file, StepRecord step) {
        return rights.reads(gate.viewer(), step) && !betrays(file, step) ? step : step.withoutAnswers();
    }

    private boolean betrays(CaseFile file, StepRecord step) {
        return rights.pointsElsewhere(step)
                && (reveals.redacts(file)
                        || rights.pointedTo(step)
                                .flatMap(cases::find)
                                .filter(other -> similar.betrays(file, other, gate.viewer()))
                                .isPresent());
    }

    private String mergedInto(CaseFile file) {
        return Optional.ofNullable(file.mergedInto())
                .flatMap(cases::find)
                .filter(other -> !similar.betrays(file, other, gate.viewer()))
                .map(other -> other.number().value())
                .orElse(null);
    }

    private static String standing(CaseFile file) {
        if (!file.isSuspended()) {
            return null;
        }
        return "本案 " + Words.date(file.suspendedAt()) + " 起中止办理，预计 "
                + Objects.toString(file.facts().get("suspendedUntil"), "") + " 恢复。恢复前不能办理其他任务，各项时限暂停计算。";
    }

    // who may not read the other case learns its number, which the decision names anyway, and no more
    private String title(CaseFile other) {
        return gate.may(Action.READ, other.number()) ? reveals.veil(other).cover(other.title()) : "";
    }

    private Beside.Line line(CaseFile file, Matter matter) {
        List<Fact> said = new ArrayList<>();
        matter.steps().stream().map(step -> readable(file, step)).forEach(step -> said.addAll(answered.facts(step)));
        return new Beside.Line(
                matter.kind().label(),
                matter.state().label(),
                "xh-matter-" + matter.state().name().toLowerCase(),
                Words.date(matter.raisedAt()),
                people.who(matter.raisedBy()),
                people.unit(matter.raisedBy()),
                said);
    }
}
