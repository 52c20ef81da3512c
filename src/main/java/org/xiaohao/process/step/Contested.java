package org.xiaohao.process.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.Objection;
import org.xiaohao.problem.Objections;
import org.xiaohao.problem.StepRecord;
import org.xiaohao.shared.UnitCode;

/** What parties have said against each other: who handed the case back and why, what was decided, who objects. */
@Component
class Contested {

    private final Cases cases;
    private final Objections objections;
    private final CaseWords words;

    Contested(Cases cases, Objections objections, CaseWords words) {
        this.cases = cases;
        this.objections = objections;
        this.words = words;
    }

    /** By placeholder; an empty text where nothing was said. */
    Map<String, String> words(CaseFile file) {
        var shown = new LinkedHashMap<String, String>();
        var objection = objections.of(file.number()).stream().reduce((earlier, later) -> later);
        shown.put("handBackCount", String.valueOf(file.counts().handBacks()));
        shown.put("handBackText", standing(file).map(this::handBack).orElse(""));
        shown.put("arbitrationText", arbitration(file).map(this::decision).orElse(""));
        shown.put("objectionOn", objection.map(Objection::at).map(words::date).orElse(""));
        shown.put("objectionText", objection.map(Objection::reason).orElse(""));
        return shown;
    }

    boolean isArbitrated(CaseFile file) {
        return arbitration(file).isPresent();
    }

    /** The unit that the lead, handing back, holds for the right one. */
    Optional<UnitCode> proposedLead(CaseFile file) {
        return standing(file)
                .map(step -> step.answers().get("proposedOwner"))
                .map(unit -> new UnitCode(unit.toString()));
    }

    /** The last hand-back, as long as nobody has decided on it. */
    private Optional<StepRecord> standing(CaseFile file) {
        int decided = arbitration(file).map(StepRecord::sequence).orElse(0);
        return last(file, "handBack").filter(step -> step.sequence() > decided);
    }

    private Optional<StepRecord> arbitration(CaseFile file) {
        return last(file, "arbitrate");
    }

    private Optional<StepRecord> last(CaseFile file, String name) {
        List<StepRecord> steps = cases.steps(file.number());
        return steps.stream().filter(step -> step.step().equals(name)).reduce((earlier, later) -> later);
    }

    private String handBack(StepRecord step) {
        return words.unit(step.actor().unit()) + "：" + said(step, "handBackBasis", "claimHandBackBasis") + "（建议由"
                + words.unit(new UnitCode(said(step, "proposedOwner", "claimProposedOwner"))) + "承办）";
    }

    private String decision(StepRecord step) {
        String responsible = said(step, "arbitratedResponsible");
        String carries = responsible.isEmpty() ? "" : "，由" + words.unit(new UnitCode(responsible)) + "负责整改";
        return "由" + words.unit(new UnitCode(said(step, "arbitratedLead"))) + "牵头" + carries + "。"
                + said(step, "arbitrationReason");
    }

    private static String said(StepRecord step, String... keys) {
        for (String key : keys) {
            Object answer = step.answers().get(key);
            if (answer != null && !answer.toString().isEmpty()) {
                return Objects.toString(answer);
            }
        }
        return "";
    }
}
