package org.xiaohao.process.step;

import java.util.HashMap;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiaohao.notice.Notice;
import org.xiaohao.notice.Outbox;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Unit;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.StepRecord;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.UnitCode;

/** Tells each side of a quarrel that it is decided: those who handed the case back, and those who carry it now. */
@Component
class ArbitrationNotices {

    private static final String TEMPLATE = "arbitration";

    private final Outbox outbox;
    private final Cases cases;
    private final Directory directory;
    private final CaseWords words;

    ArbitrationNotices(Outbox outbox, Cases cases, Directory directory, CaseWords words) {
        this.outbox = outbox;
        this.cases = cases;
        this.directory = directory;
        this.words = words;
    }

    @EventListener(condition = "#event.kind() == 'step.arbitrate'")
    void tell(CaseEvent event) {
        var values = new HashMap<>(words.forNotice(event.number()));
        values.put("link", "/desk");
        sides(cases.find(event.number()).orElseThrow())
                .distinct()
                .flatMap(unit -> directory.unit(unit).stream())
                .map(Unit::mail)
                .filter(mail -> mail != null && !mail.isBlank())
                .forEach(mail -> outbox.enqueue(
                        new Notice(event.number(), event.references().get("step"), TEMPLATE, mail, values)));
    }

    private Stream<UnitCode> sides(CaseFile file) {
        Stream<UnitCode> former = cases.steps(file.number()).stream()
                .filter(step -> step.step().equals("handBack"))
                .map(StepRecord::actor)
                .map(actor -> actor.unit());
        Stream<UnitCode> now =
                Stream.of(file.leadUnit(), file.responsibleUnit()).filter(unit -> unit != null);
        return Stream.concat(former, now);
    }
}
