package org.xiaohao.process.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.form.Option;
import org.xiaohao.problem.Cases;
import org.xiaohao.shared.ProblemNumber;

/** A case stands behind the task. */
@Component
class CaseWork implements TaskWork {

    private final Cases cases;
    private final FormContext context;
    private final PaperContext papers;
    private final StepBridge bridge;
    private final Limits limits;
    private final AssignmentNotices notices;

    CaseWork(
            Cases cases,
            FormContext context,
            PaperContext papers,
            StepBridge bridge,
            Limits limits,
            AssignmentNotices notices) {
        this.cases = cases;
        this.context = context;
        this.papers = papers;
        this.bridge = bridge;
        this.limits = limits;
        this.notices = notices;
    }

    @Override
    public boolean concerns(ProblemNumber number) {
        return !number.isRound();
    }

    @Override
    public void begin(TaskFacts facts) {
        limits.begin(facts);
        notices.tell(facts);
    }

    @Override
    public void lock(ProblemNumber number) {
        cases.lock(number);
    }

    @Override
    public Optional<String> doneBy(String taskId) {
        return cases.stepOfTask(taskId).map(step -> step.actor().signature());
    }

    @Override
    public Map<String, String> words(TaskFacts facts) {
        return context.words(facts);
    }

    @Override
    public Map<String, String> shown(TaskFacts facts) {
        var shown = new LinkedHashMap<>(words(facts));
        shown.putAll(papers.of(facts));
        return shown;
    }

    @Override
    public Map<String, List<Option>> lists(TaskFacts facts) {
        return context.lists().of(facts);
    }

    @Override
    public Set<String> sealed(TaskFacts facts) {
        return context.sealed(facts);
    }

    @Override
    public Map<String, Object> complete(
            TaskFacts facts, FormDefinition form, Map<String, Object> answers, Authentication person) {
        return bridge.complete(facts, form, answers, person);
    }
}
