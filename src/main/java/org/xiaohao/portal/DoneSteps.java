package org.xiaohao.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiaohao.organization.Directory;
import org.xiaohao.problem.EnterpriseVoice;
import org.xiaohao.problem.Objections;
import org.xiaohao.problem.StepRecord;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.ProblemNumber;

/** What has been done in a case, in order, as its enterprise may read it. */
@Component
class DoneSteps {

    private static final String DECISION = "closureApproved";

    private final EnterpriseVoice voice;
    private final Objections objections;
    private final Directory directory;
    private final Clock clock;

    DoneSteps(EnterpriseVoice voice, Objections objections, Directory directory, Clock clock) {
        this.voice = voice;
        this.objections = objections;
        this.directory = directory;
        this.clock = clock;
    }

    // What the system did by itself is no news to the enterprise; names of people never leave the house
    List<Progress.Done> of(ProblemNumber number, List<StepRecord> steps) {
        Stream<Map.Entry<Instant, Progress.Done>> units = steps.stream()
                .filter(step -> !step.actor().equals(Actor.SYSTEM))
                .map(step -> Map.entry(step.at(), done(step)));
        Stream<Map.Entry<Instant, Progress.Done>> own = voice.all(number).stream()
                .filter(given -> !given.silent())
                .map(given -> Map.entry(given.at(), new Progress.Done(day(given.at()), "您", "回答了三个问题")));
        Stream<Map.Entry<Instant, Progress.Done>> objected = objections.of(number).stream()
                .filter(each -> !each.onPaper())
                .map(each -> Map.entry(
                        each.at(),
                        new Progress.Done(
                                day(each.at()), "您", "对" + each.purpose().label() + "提出异议")));
        return Stream.of(units, own, objected)
                .flatMap(each -> each)
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private Progress.Done done(StepRecord step) {
        return new Progress.Done(day(step.at()), who(step.actor()), name(step));
    }

    private String who(Actor actor) {
        if (actor.equals(Actor.OTHER_PARTY)) {
            return "被反映的一方";
        }
        return actor.equals(Actor.ENTERPRISE) ? "您" : directory.nameOf(actor.unit());
    }

    /** A decision is told by what was decided: its name alone reads the same for yes and no. */
    private static String name(StepRecord step) {
        return switch (String.valueOf(step.answers().get(DECISION))) {
            case "true" -> "准予销号";
            case "false" -> "退回补充整改";
            default -> step.taskName();
        };
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
