package org.xiaohao.process.step;

import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiaohao.organization.Seat;
import org.xiaohao.problem.Cases;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.UnitCode;

/** Gives the open tasks of a former lead to the new one; their limits run on as they are. */
@Component
class LeadHandOver {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final AuthorizationService rights;
    private final Cases cases;
    private final AssignmentNotices notices;
    private final AsSystem asSystem;

    LeadHandOver(
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks,
            @Lazy AuthorizationService rights,
            Cases cases,
            AssignmentNotices notices,
            AsSystem asSystem) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.rights = rights;
        this.cases = cases;
        this.notices = notices;
        this.asSystem = asSystem;
    }

    @EventListener(condition = "#event.kind() == 'step.changeLead' or #event.kind() == 'step.nameLeader'")
    void follow(CaseEvent event) {
        var file = cases.find(event.number()).orElseThrow();
        asSystem.run(() -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(event.number().value())
                .list()
                .forEach(instance -> handOver(instance, event, file.leadUnit(), file.leadLeader())));
    }

    private void handOver(ProcessInstance instance, CaseEvent event, UnitCode unit, String leader) {
        Object former = runtime.getVariable(instance.getId(), Carriers.LEAD_UNIT);
        if (former != null && !former.equals(unit.value())) {
            var before = new UnitCode(former.toString());
            tasks.createTaskQuery()
                    .processInstanceId(instance.getId())
                    .list()
                    .forEach(task -> handOver(task, before, unit));
            notices.tellFormerLead(event, before);
        }
        runtime.setVariable(instance.getId(), Carriers.LEAD_UNIT, unit.value());
        runtime.setVariable(instance.getId(), Carriers.LEAD_LEADER, leader);
    }

    private void handOver(Task task, UnitCode former, UnitCode unit) {
        var seats = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .flatMap(group -> Seat.ofGroup(group).stream())
                .filter(seat -> seat.unit().equals(former))
                .toList();
        if (seats.isEmpty()) {
            return;
        }
        for (Seat seat : seats) {
            tasks.deleteCandidateGroup(task.getId(), seat.group());
            tasks.addCandidateGroup(task.getId(), new Seat(unit, seat.post()).group());
        }
        tasks.setAssignee(task.getId(), null);
        takeAway(task, former);
        notices.tell(TaskFacts.of((TaskEntity) task));
    }

    // the engine gives a right on the task to each candidate and holder, and leaves it to them when they are replaced
    private void takeAway(Task task, UnitCode former) {
        rights.createAuthorizationQuery().resourceType(Resources.TASK).resourceId(task.getId()).list().stream()
                .filter(right -> right.getUserId() != null || isOf(former, right.getGroupId()))
                .forEach(right -> rights.deleteAuthorization(right.getId()));
    }

    private static boolean isOf(UnitCode unit, String group) {
        return group != null
                && Seat.ofGroup(group).filter(seat -> seat.unit().equals(unit)).isPresent();
    }
}
