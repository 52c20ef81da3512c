package org.xiaohao.problem;

import java.sql.Timestamp;
import java.time.Clock;
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
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;

/** Keeps what the enterprise itself says of the result: 是否联系, 是否解决, 是否满意. No unit can enter it. */
@Service
public class EnterpriseVoice {

    private final JdbcClient db;
    private final CaseStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EnterpriseVoice(JdbcClient db, CaseStore store, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** The latest answers, or its recorded silence; empty before the enterprise was asked and while it may answer. */
    public Optional<Answers> of(ProblemNumber number) {
        return read("and round = (select max(round) from enterprise_answer where number = :number)", number).stream()
                .findFirst();
    }

    /** What it said every time it was asked, oldest first: a later yes does not undo an earlier no. */
    public List<Answers> all(ProblemNumber number) {
        return read("order by round", number);
    }

    private List<Answers> read(String rounds, ProblemNumber number) {
        return db.sql("select * from enterprise_answer where number = :number and answered_at is not null " + rounds)
                .param("number", number.value())
                .query((row, index) -> new Answers(
                        row.getBoolean("silent"),
                        row.getBoolean("contacted"),
                        row.getBoolean("solved"),
                        row.getBoolean("satisfied"),
                        row.getString("remark"),
                        row.getTimestamp("answered_at").toInstant()))
                .list();
    }

    /**
     * Records the three answers of the enterprise.
     *
     * @throws Rejection unless the enterprise is being asked now
     */
    @Transactional
    public void answer(ProblemNumber number, boolean contacted, boolean solved, boolean satisfied, String remark) {
        var file = store.lock(number).orElseThrow(() -> new Rejection("没有这个编号的案件"));
        if (file.stage() != Stage.CONSULTING || fill(number, contacted, solved, satisfied, remark) == 0) {
            throw new Rejection("目前不需要评价，或您已评价过，谢谢");
        }
        events.publishEvent(new CaseEvent(number, "answered", Actor.ENTERPRISE, clock.instant(), Map.of()));
    }

    private int fill(ProblemNumber number, boolean contacted, boolean solved, boolean satisfied, String remark) {
        return db.sql(
                        """
                update enterprise_answer set answered_at = :now, contacted = :contacted, solved = :solved,
                    satisfied = :satisfied, remark = :remark where number = :number and answered_at is null""")
                .param("now", Timestamp.from(clock.instant()))
                .param("contacted", contacted)
                .param("solved", solved)
                .param("satisfied", satisfied)
                .param("remark", remark)
                .param("number", number.value())
                .update();
    }

    @Order(Ordered.HIGHEST_PRECEDENCE + 100)
    @EventListener(condition = "#event.kind() == 'step.askEnterprise'")
    void open(CaseEvent event) {
        db.sql(
                        """
                insert into enterprise_answer (number, round, asked_at)
                select :number, coalesce(max(round), 0) + 1, :now from enterprise_answer where number = :number""")
                .param("number", event.number().value())
                .param("now", Timestamp.from(event.at()))
                .update();
    }

    @Order(Ordered.HIGHEST_PRECEDENCE + 100)
    @EventListener(condition = "#event.kind() == 'step.recordSilence'")
    void recordSilence(CaseEvent event) {
        db.sql(
                        """
                update enterprise_answer set answered_at = :now, silent = true
                where number = :number and answered_at is null""")
                .param("number", event.number().value())
                .param("now", Timestamp.from(event.at()))
                .update();
    }
}
