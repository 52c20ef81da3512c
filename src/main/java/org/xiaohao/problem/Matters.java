package org.xiaohao.problem;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;

/** Takes up what is raised beside the way of a case, and tells what became of it. */
@Service
public class Matters {

    private final CaseStore store;
    private final CaseSteps steps;
    private final MatterRights rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Matters(CaseStore store, CaseSteps steps, MatterRights rights, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    /** Everything that was ever raised, oldest first. */
    public List<Matter> of(ProblemNumber number) {
        return Matter.all(store.steps(number));
    }

    public Optional<Matter> latest(ProblemNumber number, MatterKind kind) {
        return Matter.latest(kind, store.steps(number));
    }

    /** The open matter that a step of that name decides; empty when the step decides on the case itself. */
    public Optional<Matter> decidedBy(ProblemNumber number, String step) {
        return of(number).stream()
                .filter(matter -> matter.isOpen() && matter.kind().isDecidedBy(step))
                .findFirst();
    }

    /** The cases that were merged into this one. */
    public List<CaseFile> mergedInto(ProblemNumber number) {
        return store.where("c.merged_into = :into", Map.of("into", number.value()));
    }

    /**
     * Raises a matter for a unit; the answers were checked against the form of the kind.
     *
     * @throws Rejection when the person may not, or the law of the case does not allow it now
     */
    @Transactional
    public void raise(ProblemNumber number, MatterKind kind, Viewer viewer, Map<String, Object> answers) {
        var file = store.lock(number).orElseThrow(() -> new Rejection("没有这个编号的案件"));
        var seat = rights.seat(viewer, kind, file).orElseThrow(() -> new Rejection("您不能在本案提出“" + kind.label() + "”"));
        raise(number, kind, Actor.person(viewer.person(), seat.unit()), answers);
    }

    /** The enterprise itself wants to take back its report. */
    @Transactional
    public void withdraw(ProblemNumber number, Map<String, Object> answers) {
        raise(number, MatterKind.WITHDRAWAL, Actor.ENTERPRISE, answers);
    }

    /** The enterprise gives what it was asked for. */
    @Transactional
    public void supplement(ProblemNumber number, Map<String, Object> answers) {
        take(number, "giveSupplement", "补充材料", Actor.ENTERPRISE, answers);
        publish(number, "supplemented", Actor.ENTERPRISE, Map.of());
    }

    private void raise(ProblemNumber number, MatterKind kind, Actor actor, Map<String, Object> answers) {
        take(number, kind.raiseStep(), "提出" + kind.label(), actor, answers);
        publish(number, kind.event(), actor, Map.of("matter", kind.code()));
    }

    private void take(ProblemNumber number, String step, String name, Actor actor, Map<String, Object> answers) {
        steps.take(new StepRequest(number, step, null, name, actor, answers, Map.of()));
    }

    private void publish(ProblemNumber number, String kind, Actor actor, Map<String, String> references) {
        events.publishEvent(new CaseEvent(number, kind, actor, clock.instant(), references));
    }
}
