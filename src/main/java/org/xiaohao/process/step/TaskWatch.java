package org.xiaohao.process.step;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Hears every user task of every diagram come and go; no diagram has to ask for it. */
@Component
class TaskWatch extends AbstractBpmnParseListener {

    private final Limits limits;
    private final Works works;

    TaskWatch(@Lazy Limits limits, @Lazy Works works) {
        this.limits = limits;
        this.works = works;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::begun);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::ended);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, this::ended);
    }

    private void begun(DelegateTask task) {
        var facts = TaskFacts.of((TaskEntity) task);
        works.of(facts).begin(facts);
    }

    private void ended(DelegateTask task) {
        limits.end(task.getId());
    }
}
