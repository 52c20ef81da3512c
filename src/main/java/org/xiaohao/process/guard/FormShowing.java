package org.xiaohao.process.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;
import org.xiaohao.form.Option;
import org.xiaohao.process.account.Seating;
import org.xiaohao.process.release.ReleaseReader;
import org.xiaohao.process.step.TaskFacts;
import org.xiaohao.process.step.Works;

/** Lays what a form shows of its case over the variables that the browser asks for; none of it is stored. */
@Component
class FormShowing {

    private final Works works;
    private final Seating seating;
    private final ReleaseReader releases;
    private final ObjectMapper json;

    FormShowing(Works works, Seating seating, ReleaseReader releases, ObjectMapper json) {
        this.works = works;
        this.seating = seating;
        this.releases = releases;
        this.json = json;
    }

    VariableMap add(VariableMap variables, String taskId, CommandContext engine) {
        return engine.runWithoutAuthorization(() -> {
            TaskEntity task = engine.getTaskManager().findTaskById(taskId);
            var facts = TaskFacts.of(task);
            var work = works.of(facts);
            requireSeat(facts, engine.getAuthenticatedUserId());
            // an answer that routes is a variable too: it would tell the opinion before its time, or tick the same
            // again
            work.sealed(facts).forEach(variables::remove);
            releases.of(facts.deploymentId())
                    .form(facts.formId())
                    .inputs()
                    .forEach(field -> variables.remove(field.key()));
            work.shown(facts).forEach((key, text) -> variables.putValueTyped(key, Variables.stringValue(text)));
            work.lists(facts).forEach((key, options) -> variables.putValueTyped(key, list(options)));
            return variables;
        });
    }

    /** An administrator of the engine may open every task, but has no business with what a case is about. */
    private void requireSeat(TaskFacts facts, String person) {
        if (!person.equals(facts.task().getAssignee())
                && seating.actor(person, facts.candidateGroups()).isEmpty()) {
            throw new Refusal(403, "只有该任务所在岗位的人员可以查看表单内容");
        }
    }

    /** Tasklist wants lists as unparsed JSON; an object would break the form. */
    private org.camunda.bpm.engine.variable.value.TypedValue list(List<Option> options) {
        try {
            return SpinValues.jsonValue(json.writeValueAsString(options)).create();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
