package org.xiaohao.portal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.notice.Notice;
import org.xiaohao.notice.Outbox;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.CaseSteps;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.StepRequest;
import org.xiaohao.process.RuleBook;
import org.xiaohao.process.Worklist;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;

/** Asks the party complained about, which has no account and no code: it answers once, by a link of its own. */
@Service
class OtherParty {

    /** Answer of the task that asks: where the link goes. Without it the party is asked on paper. */
    private static final String MAIL = "otherPartyMail";

    private static final String AWAITED = "otherParty";
    private static final String FORM = "-other-party";

    private final JdbcClient db;
    private final Cases cases;
    private final CaseSteps steps;
    private final Worklist worklist;
    private final RuleBook rules;
    private final Outbox outbox;
    private final Clock clock;

    OtherParty(
            JdbcClient db,
            Cases cases,
            CaseSteps steps,
            Worklist worklist,
            RuleBook rules,
            Outbox outbox,
            Clock clock) {
        this.db = db;
        this.cases = cases;
        this.steps = steps;
        this.worklist = worklist;
        this.rules = rules;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener(condition = "#event.kind() == 'step.askOtherParty'")
    void ask(CaseEvent event) {
        CaseFile file = cases.find(event.number()).orElseThrow();
        Object mail = file.facts().get(MAIL);
        if (mail != null && !mail.toString().isBlank()) {
            String token = Tokens.fresh();
            db.sql("insert into answer_link (token_hash, number, created_at) values (:hash, :number, :now)")
                    .param("hash", Tokens.hash(token))
                    .param("number", file.number().value())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            var values = Map.of("number", file.number().value(), Notice.KEY_LINK, "/answer/" + token);
            outbox.enqueue(
                    new Notice(file.number(), UUID.randomUUID().toString(), "statement", mail.toString(), values));
        }
    }

    /** The case that the link asks about; empty when it is unknown or used, or when nobody waits for an answer now. */
    Optional<CaseFile> asked(String token) {
        return find(token, "").flatMap(cases::find).filter(file -> isAwaited(file.number()));
    }

    FormDefinition form(CaseFile file) {
        return rules.form(file.type() + FORM).orElseThrow();
    }

    /**
     * Takes the answer, once; the procedure goes on with it in the same transaction.
     *
     * @param answers lawful answers of {@link #form}
     * @throws Rejection when the link has been used meanwhile or nobody waits any more
     */
    @Transactional
    public void answer(String token, Map<String, Object> answers) {
        ProblemNumber number = find(token, " for update")
                .filter(this::isAwaited)
                .orElseThrow(() -> new Rejection("这个链接已经答复过，或者不再需要答复"));
        db.sql("update answer_link set used_at = :now where number = :number and used_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("number", number.value())
                .update();
        steps.take(new StepRequest(number, "answerAsOtherParty", null, "对方答复", Actor.OTHER_PARTY, answers, Map.of()));
    }

    private boolean isAwaited(ProblemNumber number) {
        return worklist.open(number).stream().anyMatch(item -> item.awaits().equals(AWAITED));
    }

    private Optional<ProblemNumber> find(String token, String lock) {
        return db.sql("select number from answer_link where token_hash = :hash and used_at is null" + lock)
                .param("hash", Tokens.hash(token))
                .query(String.class)
                .optional()
                .map(ProblemNumber::new);
    }
}
