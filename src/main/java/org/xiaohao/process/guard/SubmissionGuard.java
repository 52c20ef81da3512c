package org.xiaohao.process.guard;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;
import org.xiaohao.form.FormChecker;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.organization.Directory;
import org.xiaohao.process.release.ReleaseReader;
import org.xiaohao.process.step.TaskFacts;
import org.xiaohao.process.step.TaskWork;
import org.xiaohao.process.step.Works;
import org.xiaohao.shared.Rejection;

/** Checks every completion against the deployed form and the person, whatever door it came through. */
@Component
class SubmissionGuard {

    private final ReleaseReader releases;
    private final Works works;
    private final Directory directory;
    private final ShortLimits shortLimits;
    private final FormChecker checker;

    SubmissionGuard(ReleaseReader releases, Works works, Directory directory, ShortLimits shortLimits, Clock clock) {
        this.releases = releases;
        this.works = works;
        this.directory = directory;
        this.shortLimits = shortLimits;
        this.checker = new FormChecker(clock);
    }

    /** A completion that carries only what routes the token; everything else has gone to the case before. */
    Command<?> admit(Command<?> command, String field, CommandContext engine) {
        String taskId = (String) CommandField.read(command, "taskId");
        var answers = Submitted.answers((Map<?, ?>) CommandField.read(command, field));
        try {
            Map<String, Object> routing = take(taskId, answers, engine);
            // a caller that asked for the variables gets them, or its resource breaks after the work is done
            boolean asked = Boolean.TRUE.equals(CommandField.read(command, "returnVariables"));
            return new SubmitTaskFormCmd(taskId, routing, asked, false);
        } catch (Rejection rejection) {
            throw new Refusal(400, rejection.getMessage());
        }
    }

    private Map<String, Object> take(String taskId, Map<String, Object> answers, CommandContext engine) {
        refuseWhenDone(taskId);
        TaskEntity task = engine.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw new Refusal(409, "该任务已办结或不存在，请刷新任务列表");
        }
        // the right to work on the task comes first, so that a stranger learns nothing from the reasons
        engine.getProcessEngineConfiguration().getCommandCheckers().forEach(check -> check.checkTaskWork(task));
        requireHolder(task, engine.getAuthenticatedUserId());
        var facts = TaskFacts.of(task);
        var work = works.of(facts);
        work.lock(facts.number());
        refuseWhenDone(taskId);
        return engine.runWithoutAuthorization(() -> check(work, facts, answers, engine));
    }

    private Map<String, Object> check(
            TaskWork work, TaskFacts facts, Map<String, Object> answers, CommandContext engine) {
        FormDefinition form = releases.of(facts.deploymentId()).form(facts.formId());
        List<Rejection.Reason> reasons = checker.check(form, answers, work.lists(facts), work.words(facts));
        if (!reasons.isEmpty()) {
            throw new Rejection(reasons);
        }
        var lawful = checker.normalize(form, answers);
        List<Rejection.Reason> tooShort = shortLimits.check(form, lawful);
        if (!tooShort.isEmpty()) {
            throw new Rejection(tooShort);
        }
        var carried = work.complete(facts, form, lawful, engine.getAuthentication());
        var routing = new LinkedHashMap<String, Object>(carried);
        form.inputs().stream()
                .filter(field -> field.property("routing").equals("true"))
                .forEach(field -> routing.put(field.key(), code(lawful.get(field.key()))));
        return routing;
    }

    /** Several choices route as one text of codes, so that the engine keeps no object. */
    private static Object code(Object answer) {
        return answer instanceof Collection<?> several
                ? several.stream().map(Object::toString).collect(Collectors.joining(","))
                : answer;
    }

    /** The loser of a race is told who was faster. */
    private void refuseWhenDone(String taskId) {
        works.doneBy(taskId).ifPresent(person -> {
            throw new Refusal(409, "该任务已由" + directory.nameOfPerson(person) + "办结，请刷新任务列表");
        });
    }

    private void requireHolder(TaskEntity task, String person) {
        String holder = task.getAssignee();
        if (holder == null) {
            throw new Refusal(403, "请先认领该任务");
        }
        if (!holder.equals(person)) {
            throw new Refusal(403, "该任务由" + directory.nameOfPerson(holder) + "办理");
        }
        if (task.getDelegationState() != null || task.isSuspended()) {
            throw new Refusal(403, "该任务目前不能办理");
        }
    }
}
