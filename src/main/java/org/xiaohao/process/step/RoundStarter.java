package org.xiaohao.process.step;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.round.Round;
import org.xiaohao.round.Rounds;
import org.xiaohao.shared.CaseEvent;

/** Starts the procedure of a round that was opened. */
@Component
class RoundStarter {

    private final RuntimeService runtime;
    private final Rounds rounds;
    private final RoundLimits limits;
    private final AsSystem asSystem;

    RoundStarter(@Lazy RuntimeService runtime, Rounds rounds, RoundLimits limits, AsSystem asSystem) {
        this.runtime = runtime;
        this.rounds = rounds;
        this.limits = limits;
        this.asSystem = asSystem;
    }

    /** Last of all listeners: the round must be whole before its first task appears. */
    @Order(Ordered.LOWEST_PRECEDENCE)
    @EventListener(condition = "#event.kind() == 'round.opened'")
    void start(CaseEvent event) {
        Round round = rounds.find(event.number()).orElseThrow();
        asSystem.run(() -> runtime.startProcessInstanceByKey(
                round.kind().procedure(), round.number().value(), variables(round)));
    }

    /** The day of a round never moves, so its timers know it from the beginning. */
    private VariableMap variables(Round round) {
        return Variables.putValue("problemNumber", round.number().value())
                .putValue("askingUnit", round.askingUnit().value())
                .putValue("askedUnits", codes(round))
                .putValue("urgent", String.valueOf(round.urgent()))
                .putValue("remindAt", limits.reminder(round))
                .putValue("overAt", limits.over(round));
    }

    private String codes(Round round) {
        return rounds.answers(round.number()).stream()
                .map(answer -> answer.unit().value())
                .collect(Collectors.joining(","));
    }
}
