package org.xiaohao.process.handover;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Post;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.CaseSteps;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.StepRequest;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.process.step.Carriers;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.UnitCode;

/** The cases that a person carries by name, as responsible person or as leader of the lead, and their successor. */
@Component
public class Responsibilities {

    private static final Set<Post> RESPONSIBLE = Set.of(Post.HANDLER, Post.OWNER);

    /**
     * One duty by name.
     *
     * @param step the lawful step by which it passes to somebody else, with the answer that names the successor
     */
    public record Duty(ProblemNumber number, UnitCode unit, String what, String step, String answer, Set<Post> posts) {}

    private final Cases cases;
    private final CaseSteps steps;
    private final Directory directory;
    private final RuntimeService runtime;
    private final AsSystem asSystem;

    Responsibilities(
            Cases cases, CaseSteps steps, Directory directory, @Lazy RuntimeService runtime, AsSystem asSystem) {
        this.cases = cases;
        this.steps = steps;
        this.directory = directory;
        this.runtime = runtime;
        this.asSystem = asSystem;
    }

    public List<Duty> of(PersonId person) {
        return cases.carriedBy(person).stream()
                .flatMap(file -> Stream.of(
                        person.value().equals(file.responsiblePerson())
                                ? new Duty(
                                        file.number(),
                                        file.responsibleUnit(),
                                        "变更责任人",
                                        "nameResponsible",
                                        "responsiblePerson",
                                        RESPONSIBLE)
                                : null,
                        person.value().equals(file.leadLeader())
                                ? new Duty(
                                        file.number(),
                                        file.leadUnit(),
                                        "变更牵头领导",
                                        "nameLeader",
                                        "leadLeader",
                                        Set.of(Post.LEADER))
                                : null))
                .filter(duty -> duty != null && duty.unit() != null)
                .toList();
    }

    /** @throws Rejection when the successor has no post for it, or the case does not allow it now */
    public void pass(Duty duty, PersonId to, Actor by) {
        boolean fit = duty.posts().stream()
                .flatMap(post -> directory.holding(duty.unit(), post).stream())
                .anyMatch(person -> person.id().equals(to));
        if (!fit) {
            throw new Rejection(directory.nameOfPerson(to.value()) + "没有接任所需的岗位，本案仍由原人员负责");
        }
        var answers = Map.<String, Object>of(duty.answer(), to.value());
        steps.take(new StepRequest(duty.number(), duty.step(), null, duty.what(), by, answers, Map.of()));
    }

    /** Diagrams find the people of later tasks by these variables; the change of a leader is heard elsewhere. */
    @EventListener(condition = "#event.kind() == 'step.nameResponsible'")
    void follow(CaseEvent event) {
        CaseFile file = cases.find(event.number()).orElseThrow();
        asSystem.run(() -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(event.number().value())
                .list()
                .forEach(instance ->
                        runtime.setVariable(instance.getId(), Carriers.RESPONSIBLE_PERSON, file.responsiblePerson())));
    }
}
