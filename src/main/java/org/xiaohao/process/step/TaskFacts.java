package org.xiaohao.process.step;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.xiaohao.organization.Seat;
import org.xiaohao.process.release.ModelProperties;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.UnitCode;

/** What the house wants to know of a task of the engine. */
public record TaskFacts(TaskEntity task, ProblemNumber number, ModelProperties properties) {

    /** e.g. {@code accepted=false:proposeRefusal}. */
    private static final Pattern OTHER_STEP = Pattern.compile("(\\w+)=(\\w+):(\\w+)");

    public static TaskFacts of(TaskEntity task) {
        return new TaskFacts(
                task,
                new ProblemNumber(task.getExecution().getProcessBusinessKey()),
                ModelProperties.of(task.getBpmnModelElementInstance()));
    }

    public String deploymentId() {
        return task.getProcessDefinition().getDeploymentId();
    }

    /** The step that these answers take: the task's own, or another that a certain answer asks for. */
    public String step(Map<String, Object> answers) {
        var other = OTHER_STEP.matcher(properties.text("stepWhen"));
        boolean asked = other.matches() && other.group(2).equals(String.valueOf(answers.get(other.group(1))));
        return asked ? other.group(3) : properties.text("step");
    }

    /** The form's id; the binding is the deployment, so it is the form of the release the case runs under. */
    public String formId() {
        return task.getTaskDefinition().getCamundaFormDefinitionKey().getExpressionText();
    }

    public List<String> candidateGroups() {
        return task.getIdentityLinks().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(link -> link.getGroupId())
                .toList();
    }

    /** The unit that is asked, and charged when it is late; {@code null} when the groups are of several units. */
    UnitCode charged() {
        var units = candidateGroups().stream()
                .flatMap(group -> Seat.ofGroup(group).stream())
                .map(Seat::unit)
                .distinct()
                .toList();
        return units.size() == 1 ? units.get(0) : null;
    }

    /** A text variable of the case, or an empty text. */
    public String variable(String name) {
        Object value = task.getVariable(name);
        return value == null ? "" : value.toString();
    }
}
