package org.xiaohao.support;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.ApplicationContext;
import org.xiaohao.problem.Matter;
import org.xiaohao.problem.MatterKind;
import org.xiaohao.problem.Matters;
import org.xiaohao.supervision.Patrol;
import org.xiaohao.trail.Trail;
import org.xiaohao.trail.TrailEntry;

/** A case whose limit passes, and what the patrol makes of it. */
public final class SupervisionWalk {

    private final ApplicationContext house;
    private final TypeWalk walk;

    private SupervisionWalk(ApplicationContext house, TypeWalk walk) {
        this.house = house;
        this.walk = walk;
    }

    public static SupervisionWalk of(ApplicationContext house, TypeWalk walk) {
        return new SupervisionWalk(house, walk);
    }

    /** So many days pass, and the patrol comes by. */
    public SupervisionWalk late(int days) {
        TestClock.forward(Duration.ofDays(days));
        patrol();
        return this;
    }

    /** The patrol looks at this case; gives back how many thresholds it told. */
    public int patrol() {
        return house.getBean(Patrol.class).visit(walk.walk().number());
    }

    /** Somebody of the ladder answers. */
    public SupervisionWalk does(String key, Object... answers) {
        walk.does(key, answers);
        return this;
    }

    /** The order is drafted, reviewed and signed. */
    public SupervisionWalk ordered() {
        return does("userTask_draftDocument", "documentLimitOn", day(7))
                .does("userTask_reviewDocument", "documentReviewed", "true")
                .does("userTask_signDocument", "documentSigned", "true");
    }

    public SupervisionWalk raised(String person, String group, String unit) {
        house.getBean(Matters.class)
                .raise(
                        walk.walk().number(),
                        MatterKind.SUPERVISION,
                        Walk.viewer(person, group),
                        Map.of("supervisedUnit", unit, "supervisionReason", "企业反映整改没有进展，请立即核实并反馈。"));
        return this;
    }

    /** What the form of the task shows to a person of its groups. */
    public Map<String, Object> shown(String key) {
        var task = walk.walk().task(key);
        var identity = house.getBean(IdentityService.class);
        identity.setAuthentication("office.leader", task.groups());
        try {
            return house.getBean(FormService.class).getTaskFormVariables(task.taskId());
        } finally {
            identity.clearAuthentication();
        }
    }

    public SupervisionWalk timers() {
        walk.timers();
        return this;
    }

    public List<String> waitingAt() {
        return walk.waitingAt();
    }

    /** So many days from now, by the house's clock. */
    public String day(int later) {
        return LocalDate.now(house.getBean(Clock.class)).plusDays(later).toString();
    }

    /** How often the trail of the case tells of such an event. */
    public long told(String kind) {
        return house.getBean(Trail.class).of(walk.walk().number()).stream()
                .map(TrailEntry::kind)
                .filter(kind::equals)
                .count();
    }

    public Matter.State state() {
        return house.getBean(Matters.class)
                .latest(walk.walk().number(), MatterKind.SUPERVISION)
                .map(Matter::state)
                .orElse(null);
    }

    public TypeWalk walk() {
        return walk;
    }
}
