package org.xiaohao.problem;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;

/** Gives a case a new query code; the old one is dead in the same moment. */
@Service
public class QueryCodes {

    private final JdbcClient db;
    private final Cases cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QueryCodes(JdbcClient db, Cases cases, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The new code, which exists in clear text only in this answer.
     *
     * @param way kind of the event that the trail keeps
     * @param reason a code, no text
     */
    @Transactional
    public String renew(ProblemNumber number, Actor by, String way, String reason) {
        cases.lock(number).orElseThrow(() -> new Rejection("没有这个编号的案件"));
        String code = QueryCode.random();
        db.sql("update problem_case set query_code_hash = :hash where number = :number")
                .param("hash", QueryCode.hash(code))
                .param("number", number.value())
                .update();
        events.publishEvent(new CaseEvent(number, way, by, clock.instant(), Map.of("reason", reason)));
        return code;
    }
}
