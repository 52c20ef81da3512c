package org.xiaohao.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.supervision.LookBack.Outcome;
import org.xiaohao.supervision.LookBack.Reason;

/** Rows of what is looked at again. */
@Repository
class LookBackStore {

    private final JdbcClient db;

    LookBackStore(JdbcClient db) {
        this.db = db;
    }

    void plan(ProblemNumber number, Reason reason, LocalDate dueOn, Instant now) {
        db.sql(
                        """
                insert into look_back (id, number, reason, due_on, planned_at)
                values (:id, :number, :reason, :due, :now) on conflict do nothing""")
                .param("id", UUID.randomUUID())
                .param("number", number.value())
                .param("reason", reason.name())
                .param("due", dueOn)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Cases with something due of which none is under way. */
    List<ProblemNumber> due(LocalDate today, String last, int limit) {
        return db.sql(
                        """
                select distinct l.number from look_back l join problem_case c on c.number = l.number
                and c.stage = 'CLOSED' where begun_at is null and ended_at is null and l.number > :last
                and due_on <= :today and not exists (select 1 from look_back r where r.number = l.number
                and r.begun_at is not null and r.ended_at is null) order by l.number limit :limit""")
                .param("today", today)
                .param("last", last)
                .param("limit", limit)
                .query((row, index) -> new ProblemNumber(row.getString("number")))
                .list();
    }

    /** Begins what is due of the case; several that are due at once are one look. */
    List<LookBack> begin(ProblemNumber number, LocalDate today, Instant now) {
        return db.sql(
                        """
                update look_back set begun_at = :now where number = :number and begun_at is null
                and ended_at is null and due_on <= :today returning *""")
                .param("now", Timestamp.from(now))
                .param("number", number.value())
                .param("today", today)
                .query(LookBackStore::lookBack)
                .list();
    }

    void end(ProblemNumber number, Outcome outcome, boolean planned, Instant now) {
        db.sql("update look_back set ended_at = :now, outcome = :outcome where number = :number"
                        + " and ended_at is null" + (planned ? "" : " and begun_at is not null"))
                .param("now", Timestamp.from(now))
                .param("outcome", outcome.name())
                .param("number", number.value())
                .update();
    }

    List<LookBack> of(ProblemNumber number) {
        return db.sql("select * from look_back where number = :number order by due_on, reason")
                .param("number", number.value())
                .query(LookBackStore::lookBack)
                .list();
    }

    /** What is open first, by its day; then what has ended, the latest first. */
    List<LookBack> all(int limit) {
        return db.sql("select * from look_back order by ended_at is not null, case when ended_at is null then due_on"
                        + " end, ended_at desc, number limit :limit")
                .param("limit", limit)
                .query(LookBackStore::lookBack)
                .list();
    }

    private static LookBack lookBack(ResultSet row, int index) throws SQLException {
        String outcome = row.getString("outcome");
        return new LookBack(
                row.getObject("id", UUID.class),
                new ProblemNumber(row.getString("number")),
                Reason.valueOf(row.getString("reason")),
                row.getObject("due_on", LocalDate.class),
                moment(row, "begun_at"),
                moment(row, "ended_at"),
                outcome == null ? null : Outcome.valueOf(outcome));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
