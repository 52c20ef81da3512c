package org.xiaohao.supervision;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiaohao.shared.ProblemNumber;

/** Finds the clocks that have passed a threshold nobody was told of yet. */
@Repository
class Thresholds {

    private static final String RUNNING = " stopped_at is null and paused_at is null ";
    private static final String PASSED =
            """
            ((due_at < :now and breached_for is distinct from due_at)
            or (yellow_at <= :now and due_at >= :now and warned_for is distinct from due_at))""";

    private final JdbcClient db;

    Thresholds(JdbcClient db) {
        this.db = db;
    }

    /** Cases after {@code last} with something to tell, in the order of their numbers. */
    List<ProblemNumber> cases(Instant now, String last, int limit) {
        return db.sql("select distinct number from case_clock where number > :last and" + RUNNING + "and "
                        + "least(coalesce(yellow_at, due_at), due_at) <= :now and " + PASSED
                        + " order by number limit :limit")
                .param("now", Timestamp.from(now))
                .param("last", last)
                .param("limit", limit)
                .query((row, index) -> new ProblemNumber(row.getString("number")))
                .list();
    }

    /** Marks what a case has to tell, and gives it back: the limit that ended first comes first. */
    List<CaseClock> mark(ProblemNumber number, Threshold threshold, Instant now) {
        String passed = threshold == Threshold.BREACHED ? "due_at < :now" : "yellow_at <= :now and due_at >= :now";
        return db
                .sql("update case_clock set " + threshold.column() + " = due_at where number = :number and" + RUNNING
                        + "and " + passed + " and " + threshold.column() + " is distinct from due_at returning *")
                .param("number", number.value())
                .param("now", Timestamp.from(now))
                .query(ClockStore::caseClock)
                .list()
                .stream()
                .sorted(Clocks.EARLIEST)
                .toList();
    }

    /** The moments from which the running clocks of all cases are near, or of one case. */
    Map<UUID, Instant> yellow(ProblemNumber number) {
        Map<UUID, Instant> moments = new HashMap<>();
        db.sql("select id, yellow_at from case_clock where stopped_at is null and yellow_at is not null"
                        + (number == null ? "" : " and number = :number"))
                .param("number", number == null ? null : number.value())
                .query((RowCallbackHandler) row -> moments.put(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("yellow_at").toInstant()));
        return moments;
    }

    /** The limit waits for the end of the supervision that is open. */
    void attach(String clock) {
        db.sql("update case_clock set attached = true where id = cast(:id as uuid)")
                .param("id", clock)
                .update();
    }

    /** The limits that waited and are still passed; they wait no more. */
    List<CaseClock> detach(ProblemNumber number, Instant now) {
        return db
                .sql("update case_clock set attached = false where number = :number and attached and" + RUNNING
                        + "and due_at < :now returning *")
                .param("number", number.value())
                .param("now", Timestamp.from(now))
                .query(ClockStore::caseClock)
                .list()
                .stream()
                .sorted(Clocks.EARLIEST)
                .toList();
    }

    /** The end of a clock is new, and so is the moment from which it is near. */
    void yellowAt(UUID clock, Instant moment) {
        db.sql("update case_clock set yellow_at = :moment where id = :id")
                .param("moment", Timestamp.from(moment))
                .param("id", clock)
                .update();
    }
}
