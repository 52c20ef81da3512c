package org.xiaohao.problem;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.Rejection;

/** Takes a step of a case when the law allows it, and tells the later rooms. */
@Service
public class CaseSteps {

    private final CaseStore store;
    private final CaseMapper mapper;
    private final Independence independence;
    private final Contention contention;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseSteps(
            CaseStore store,
            CaseMapper mapper,
            Independence independence,
            Contention contention,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.mapper = mapper;
        this.independence = independence;
        this.contention = contention;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the law of a case knows a step of that name. */
    public static boolean knows(String step) {
        return LawfulSteps.named(step).isPresent();
    }

    /**
     * Takes the step inside the caller's transaction; the case row is locked first.
     *
     * @throws Rejection when the step is not lawful in this stage or lacks what it needs; nothing is changed then
     */
    @Transactional
    public StepRecord take(StepRequest request) {
        var file = store.lock(request.number()).orElseThrow(() -> new Rejection("没有这个编号的案件"));
        var rule = LawfulSteps.named(request.step())
                .orElseThrow(() -> new IllegalArgumentException("no such step: " + request.step()));
        mayBeTaken(rule, file, request);
        var earlier = store.steps(file.number());
        independence.require(rule.name(), file, earlier, request.actor());
        if (request.together()) {
            contention.requireNone(file, request.step(), request.taskId());
        }
        var now = clock.instant();
        var change =
                rule.effect().of(new StepRule.Situation(file, request, earlier, now, clock.getZone(), store::lock));
        var step = new StepRecord(
                UUID.randomUUID(),
                file.number(),
                earlier.size() + 1,
                request.step(),
                request.taskName(),
                request.actor(),
                now,
                request.answers(),
                change.stageAfter(file.stage()));
        store.update(file.number(), change, request.answers());
        store.insert(step, request.taskId());
        events.publishEvent(event(step, file.stage(), request));
        return step;
    }

    private static void mayBeTaken(StepRule rule, CaseFile file, StepRequest request) {
        if (!rule.by().allows(request.actor())) {
            throw new IllegalStateException(
                    rule.name() + " is not a step of " + request.actor().id());
        }
        if (file.isSuspended() && !rule.whileSuspended()) {
            throw new Rejection("案件已中止，恢复办理后方可进行“" + request.taskName() + "”");
        }
        if (!rule.from().contains(file.stage())) {
            throw new Rejection("案件目前为“" + file.stage().label() + "”，不能进行“" + request.taskName() + "”");
        }
    }

    private CaseEvent event(StepRecord step, Stage before, StepRequest request) {
        var references = new HashMap<String, String>();
        references.put("step", step.id().toString());
        references.put("stage", step.stageAfter().name());
        // steps are taken on a closed case too: its closing is told once
        if (before.isOpen() && !step.stageAfter().isOpen()) {
            references.put(CaseEvent.CLOSING, "true");
        }
        references.put("answers", sha256(mapper.write(step.answers())));
        if (request.taskId() != null) {
            references.put("task", request.taskId());
        }
        if (request.together()) {
            references.put("together", "true");
        }
        if (step.actor().onBehalfOf() != null) {
            references.put("onBehalfOf", step.actor().onBehalfOf().value());
        }
        return new CaseEvent(step.number(), "step." + step.step(), step.actor(), step.at(), references);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
