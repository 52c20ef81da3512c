package org.xiaohao.problem;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Seat;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.UnitCode;

/** Nobody judges the own work: not from a second seat, and neither as a deputy nor through one. */
@Component
class Independence {

    private static final String APPLICATION = "applyForClosure";
    private static final String VERIFICATION = "verify";
    private static final String ADJUDICATION = Adjudications.ADJUDICATE;

    /** Which earlier steps must be the work of others, by the step that judges them. */
    private static final Map<String, Set<String>> JUDGED = Map.of(
            "refuse", Set.of("screen"),
            "signApplication", Set.of(APPLICATION),
            "upholdAdjudication", Set.of(ADJUDICATION),
            "revokeAdjudication", Set.of(ADJUDICATION),
            "approveClosure", Set.of(APPLICATION, VERIFICATION, ADJUDICATION));

    private final Directory directory;

    Independence(Directory directory) {
        this.directory = directory;
    }

    /** @throws Rejection when the actor, or the person behind, would judge what is the own work */
    void require(String step, CaseFile file, List<StepRecord> earlier, Actor actor) {
        Set<String> judged = JUDGED.getOrDefault(step, Set.of());
        boolean own = current(earlier)
                .filter(done -> judged.contains(done.step()))
                .anyMatch(done -> done.actor().sharesAPersonWith(actor));
        if (own) {
            throw new Rejection("不得审批、签署本人办理或申请的事项（含本人代理他人、他人代理本人的情形），请由其他人员办理");
        }
        if (step.equals(VERIFICATION) && (handled(file, earlier, actor) || sitsWithHandlers(file, actor))) {
            throw new Rejection("不得核验本单位或本人办理的事项，请由核验单位的其他人员办理");
        }
        if (step.equals(LookBackSteps.VISIT) && sitsWithHandlers(file, actor)) {
            throw new Rejection("您在本案的牵头、责任单位或被反映单位任职，回头看须由其他人员进行");
        }
    }

    /** A returned case is applied for anew; what was done for the earlier application is history. */
    private static Stream<StepRecord> current(List<StepRecord> earlier) {
        int applied = earlier.stream()
                .filter(done -> done.step().equals(APPLICATION))
                .mapToInt(StepRecord::sequence)
                .max()
                .orElse(0);
        return earlier.stream().filter(done -> done.sequence() >= applied);
    }

    private static boolean handled(CaseFile file, List<StepRecord> earlier, Actor actor) {
        Set<UnitCode> handlers = handlers(file);
        return earlier.stream()
                .filter(done -> done.actor().unit() != null
                        && handlers.contains(done.actor().unit()))
                .anyMatch(done -> done.actor().sharesAPersonWith(actor));
    }

    /** Keepers of the system sit in some unit too, but handle nothing there. */
    private boolean sitsWithHandlers(CaseFile file, Actor actor) {
        Set<UnitCode> handlers = handlers(file);
        return directory.person(new PersonId(actor.id())).stream()
                .flatMap(person -> person.seats().stream())
                .filter(seat -> seat.post().handlesCases())
                .map(Seat::unit)
                .anyMatch(handlers::contains);
    }

    private static Set<UnitCode> handlers(CaseFile file) {
        return Stream.of(file.leadUnit(), file.responsibleUnit(), file.zone())
                .filter(unit -> unit != null)
                .collect(Collectors.toSet());
    }
}
