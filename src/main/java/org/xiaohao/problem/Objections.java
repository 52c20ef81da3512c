package org.xiaohao.problem;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.problem.Objection.Purpose;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;

/** Keeps the objections of the enterprise: once for each purpose, while the right is open, by itself or on paper. */
@Service
public class Objections {

    public static final int SHORTEST_REASON = 10;
    public static final int LONGEST_REASON = 1000;
    static final String ON_PAPER = "recordObjection";

    private final JdbcClient db;
    private final CaseStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Objections(JdbcClient db, CaseStore store, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** All that were made, oldest first. */
    public List<Objection> of(ProblemNumber number) {
        return db.sql("select * from enterprise_objection where number = :number and raised_at is not null "
                        + "order by raised_at")
                .param("number", number.value())
                .query((row, index) -> new Objection(
                        Purpose.valueOf(row.getString("purpose")),
                        row.getTimestamp("raised_at").toInstant(),
                        row.getBoolean("on_paper"),
                        row.getString("reason")))
                .list();
    }

    /** What the enterprise may object to now; empty when there is nothing, when it has, or when it is too late. */
    public Optional<Purpose> open(CaseFile file) {
        return db
                .sql("select purpose from enterprise_objection where number = :number and raised_at is null")
                .param("number", file.number().value())
                .query(String.class)
                .list()
                .stream()
                .map(Purpose::valueOf)
                .filter(purpose -> purpose.stage() == file.stage())
                .findFirst();
    }

    /**
     * Records the objection of the enterprise itself and wakes the procedure.
     *
     * @throws Rejection unless the right is open and the reason is long enough
     */
    @Transactional
    public void raise(ProblemNumber number, String reason) {
        fill(number, reason, false);
        events.publishEvent(new CaseEvent(number, "objected", Actor.ENTERPRISE, clock.instant(), Map.of()));
    }

    private void fill(ProblemNumber number, String reason, boolean onPaper) {
        var file = store.lock(number).orElseThrow(() -> new Rejection("没有这个编号的案件"));
        var purpose = open(file).orElseThrow(() -> new Rejection("目前不能提出异议：已经提出过，或者期限已过"));
        if (reason == null || reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new Rejection("异议理由须为" + SHORTEST_REASON + "至" + LONGEST_REASON + "个字");
        }
        db.sql(
                        """
                update enterprise_objection set raised_at = :now, on_paper = :onPaper, reason = :reason
                where number = :number and purpose = :purpose""")
                .param("now", Timestamp.from(clock.instant()))
                .param("onPaper", onPaper)
                .param("reason", reason)
                .param("number", number.value())
                .param("purpose", purpose.name())
                .update();
    }

    @Order(Ordered.HIGHEST_PRECEDENCE + 100)
    @EventListener
    void begin(CaseEvent event) {
        Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.openedBy().equals(event.kind()))
                .forEach(purpose -> begin(event, purpose));
    }

    /** The right exists once: opened again, the row and the objection in it stay as they are. */
    private void begin(CaseEvent event, Purpose purpose) {
        db.sql(
                        """
                insert into enterprise_objection (number, purpose, opened_at) values (:number, :purpose, :now)
                on conflict do nothing""")
                .param("number", event.number().value())
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(event.at()))
                .update();
    }

    /** On paper it is a step of the office; the same right is used up. */
    @Order(Ordered.HIGHEST_PRECEDENCE + 100)
    @EventListener(condition = "#event.kind() == 'step.recordObjection'")
    void recordPaper(CaseEvent event) {
        var steps = store.steps(event.number());
        Object reason = steps.get(steps.size() - 1).answers().get("objectionReason");
        fill(event.number(), reason == null ? null : reason.toString().strip(), true);
    }
}
