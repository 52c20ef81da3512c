package org.xiaohao.round;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Rejection;

/** Takes a step of a round when its law allows it, and tells the later rooms. */
@Service
public class RoundSteps {

    private static final Set<String> NAMES = Set.of(
            "answerDispatch", "answerSurvey", "recordMissing", "approveUrgency", "compileDispatch", "registerFindings");
    private static final Set<String> OF_THE_SYSTEM = Set.of("recordMissing");

    private final RoundStore store;
    private final RoundWriter writer;
    private final RoundNews news;
    private final Map<String, RoundRule> rules;
    private final Clock clock;

    RoundSteps(RoundStore store, RoundWriter writer, RoundNews news, List<RoundRule> rules, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.news = news;
        this.rules = rules.stream().collect(Collectors.toMap(RoundRule::name, Function.identity()));
        this.clock = clock;
        if (!this.rules.keySet().equals(NAMES)) {
            throw new IllegalStateException("the law of a round names " + NAMES);
        }
    }

    /** Whether the law of a round knows a step of that name. */
    public static boolean knows(String step) {
        return NAMES.contains(step);
    }

    /** Whether a diagram may let the system take the step. */
    public static boolean isOfTheSystem(String step) {
        return OF_THE_SYSTEM.contains(step);
    }

    /**
     * Takes the step inside the caller's transaction; the round is locked first.
     *
     * @throws Rejection when the step is not lawful now or lacks what it needs; nothing is changed then
     */
    @Transactional
    public Round take(RoundRequest request) {
        Round round = store.lock(request.number()).orElseThrow(() -> new Rejection("没有这个编号的调度或者排查"));
        RoundRule rule = rules.get(request.step());
        mayBeTaken(rule, round, request);
        Instant now = clock.instant();
        RoundStage after = rule.take(round, request);
        writer.stage(round.number(), after, after == RoundStage.CLOSED || after == RoundStage.REFUSED ? now : null);
        writer.insert(request, now);
        news.tell(round.number(), "step." + request.step(), request.actor(), now, request.answers());
        return store.find(round.number()).orElseThrow();
    }

    private static void mayBeTaken(RoundRule rule, Round round, RoundRequest request) {
        if (rule == null || rule.bySystem() != request.actor().equals(Actor.SYSTEM)) {
            throw new IllegalStateException(
                    request.step() + " is not a step of " + request.actor().id());
        }
        if (rule.from() != round.stage()) {
            throw new Rejection("目前为“" + round.stage().label() + "”，不能进行“" + request.taskName() + "”");
        }
    }
}
