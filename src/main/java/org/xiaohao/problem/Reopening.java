package org.xiaohao.problem;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Post;
import org.xiaohao.organization.Seat;
import org.xiaohao.organization.UnitKind;
import org.xiaohao.problem.StepRule.Situation;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;

/** Takes up a closed case again (重新办理) under its number: a result that did not last is not a new problem. */
@Service
public class Reopening {

    static final String STEP = "reopen";

    private static final int SHORTEST_REASON = 10;
    private static final Set<Post> MAY = EnumSet.of(Post.INTAKE, Post.LEADER);

    private final CaseStore store;
    private final CaseSteps steps;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reopening(CaseStore store, CaseSteps steps, Directory directory, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the viewer may take up this case again now. */
    public boolean may(Viewer viewer, CaseFile file) {
        return isReopenable(file) && seat(viewer).isPresent();
    }

    /**
     * Takes up the case again; the answers were checked against the form.
     *
     * @throws Rejection when the viewer may not, the case cannot be taken up again, or the reason is too short
     */
    @Transactional
    public void reopen(ProblemNumber number, Viewer viewer, Map<String, Object> said) {
        var seat = seat(viewer).orElseThrow(() -> new Rejection("只有行动办公室的受理人员和领导可以重新办理"));
        var actor = Actor.person(viewer.person(), seat.unit());
        steps.take(new StepRequest(number, STEP, null, "重新办理", actor, said, Map.of()));
        events.publishEvent(new CaseEvent(number, "reopened", actor, clock.instant(), Map.of()));
    }

    static Change reopen(Situation s) {
        if (!isReopenable(s.file())) {
            throw new Rejection("不予受理、撤回、并案的案件不能重新办理，请企业另行反映");
        }
        if (s.required("reopenReason").length() < SHORTEST_REASON) {
            throw new Rejection("请写明重新办理的理由，不少于" + SHORTEST_REASON + "个字");
        }
        return Change.to(Stage.RECTIFYING).reopened(s.file());
    }

    private static boolean isReopenable(CaseFile file) {
        return file.stage() == Stage.CLOSED && file.result().isOfSubstance();
    }

    private Optional<Seat> seat(Viewer viewer) {
        return viewer.seats().stream()
                .filter(seat -> MAY.contains(seat.post()))
                .filter(seat -> directory
                        .unit(seat.unit())
                        .filter(unit -> unit.kind() == UnitKind.OFFICE)
                        .isPresent())
                .findFirst();
    }
}
