package org.xiaohao.process.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.form.Option;
import org.xiaohao.process.account.Seating;
import org.xiaohao.round.RoundRequest;
import org.xiaohao.round.RoundStep;
import org.xiaohao.round.RoundSteps;
import org.xiaohao.round.Rounds;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;

/** A round stands behind the task: no case, no clock of a case. */
@Component
class RoundWork implements TaskWork {

    private final Rounds rounds;
    private final RoundSteps steps;
    private final RoundLimits limits;
    private final RoundWords words;
    private final RoundRowsDemand rows;
    private final RoundNotices notices;
    private final Seating seating;

    RoundWork(
            Rounds rounds,
            RoundSteps steps,
            RoundLimits limits,
            RoundWords words,
            RoundRowsDemand rows,
            RoundNotices notices,
            Seating seating) {
        this.rounds = rounds;
        this.steps = steps;
        this.limits = limits;
        this.words = words;
        this.rows = rows;
        this.notices = notices;
        this.seating = seating;
    }

    @Override
    public boolean concerns(ProblemNumber number) {
        return number.isRound();
    }

    @Override
    public void begin(TaskFacts facts) {
        limits.begin(facts);
        notices.tell(facts);
    }

    @Override
    public void lock(ProblemNumber number) {
        rounds.lock(number);
    }

    @Override
    public Optional<String> doneBy(String taskId) {
        return rounds.stepOfTask(taskId).map(RoundStep::by);
    }

    @Override
    public Map<String, String> words(TaskFacts facts) {
        return words.of(facts);
    }

    @Override
    public Map<String, String> shown(TaskFacts facts) {
        return words(facts);
    }

    @Override
    public Map<String, List<Option>> lists(TaskFacts facts) {
        return Map.of();
    }

    @Override
    public Set<String> sealed(TaskFacts facts) {
        return Set.of();
    }

    @Override
    public Map<String, Object> complete(
            TaskFacts facts, FormDefinition form, Map<String, Object> answers, Authentication person) {
        var actor = seating.actor(person.getUserId(), facts.candidateGroups())
                .orElseThrow(() -> new Rejection("您已不在办理该任务的岗位上"));
        rows.check(facts, actor.unit());
        steps.take(new RoundRequest(
                facts.number(),
                facts.step(answers),
                facts.task().getId(),
                facts.task().getName(),
                actor,
                answers));
        return Map.of();
    }
}
