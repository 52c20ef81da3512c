package org.xiaohao.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiaohao.organization.Directory;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.EnterpriseVoice;
import org.xiaohao.problem.Objection;
import org.xiaohao.problem.Objections;
import org.xiaohao.problem.Stage;
import org.xiaohao.problem.StepRecord;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.supervision.Clocks;
import org.xiaohao.supervision.Remaining;

/** Reads a case for its enterprise. */
@Component
class ProgressReader {

    private final Cases cases;
    private final Clocks clocks;
    private final EnterpriseVoice voice;
    private final Objections objections;
    private final Directory directory;
    private final Office office;
    private final ReportForms forms;
    private final Letters letters;
    private final DoneSteps done;
    private final Clock clock;

    ProgressReader(
            Cases cases,
            Clocks clocks,
            EnterpriseVoice voice,
            Objections objections,
            Directory directory,
            Office office,
            ReportForms forms,
            Letters letters,
            DoneSteps done,
            Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.voice = voice;
        this.objections = objections;
        this.directory = directory;
        this.office = office;
        this.forms = forms;
        this.letters = letters;
        this.done = done;
        this.clock = clock;
    }

    Optional<Progress> of(ProblemNumber number) {
        return cases.find(number).map(this::read);
    }

    private Progress read(CaseFile file) {
        List<StepRecord> steps = cases.steps(file.number());
        var answers = voice.of(file.number());
        boolean asking = file.stage() == Stage.CONSULTING && answers.isEmpty() && !file.isSuspended();
        var objecting = objections.open(file);
        return new Progress(
                file.number(),
                forms.nameOf(file.type()),
                file.title(),
                day(file.registeredAt()),
                file.isSuspended()
                        ? file.stage().label() + "（已中止）"
                        : file.stage().label(),
                meaning(file, steps, asking, objecting.isPresent()),
                StationLine.of(file),
                carrier(file, asking || objecting.isPresent()),
                file.stage().isOpen() ? earliest(file).map(this::due).orElse(null) : null,
                done.of(file.number(), steps),
                file.stage().isOpen(),
                asking,
                objecting.map(Objection.Purpose::label).orElse(null),
                !file.stage().isOpen() || file.stage() == Stage.REFUSING || file.stage() == Stage.ADJUDICATED,
                answers.orElse(null),
                file.result() != null && file.result().isOfSubstance() ? day(file.closedAt()) : null,
                file.result() == null ? null : file.result().label(),
                letters.of(file.number()));
    }

    private static String meaning(CaseFile file, List<StepRecord> steps, boolean asking, boolean objecting) {
        if (file.isSuspended()) {
            return StationLine.meaning(file, steps);
        }
        if (file.isLookedBackOn()) {
            return "问题已销号，正在由没有参与过的单位回头看，可能与您联系。成效没有保持的，按原编号重新办理。";
        }
        if (file.stage() == Stage.CONSULTING && !asking) {
            return "您的意见已经收到，与单位申请的结果不一致，正在核实裁定。";
        }
        boolean reviewed = file.stage() == Stage.REFUSING || file.stage() == Stage.ADJUDICATED;
        return reviewed && !objecting ? "您的异议已经收到，正在由另一名负责人复核。" : StationLine.meaning(file, steps);
    }

    private String carrier(CaseFile file, boolean asking) {
        if (!file.stage().isOpen() || asking) {
            return null;
        }
        UnitCode unit = file.carrier();
        return unit == null ? office.name() : directory.nameOf(unit);
    }

    // of a suspended case only the task to resume it runs, and that is no news to the enterprise
    private Optional<Remaining> earliest(CaseFile file) {
        return clocks.running(file.number()).stream()
                .filter(each -> each.isPaused() || !file.isSuspended())
                .min(Clocks.EARLIEST)
                .map(clocks::remaining);
    }

    private Progress.Due due(Remaining left) {
        return new Progress.Due(
                day(left.dueAt()),
                left.words(),
                left.light().label(),
                left.light().shape(),
                left.light().css(),
                left.provisional());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
