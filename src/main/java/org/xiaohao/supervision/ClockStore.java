package org.xiaohao.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiaohao.shared.ProblemNumber;

/** Reads and writes the rows of clocks. */
@Repository
class ClockStore {

    private final JdbcClient db;

    ClockStore(JdbcClient db) {
        this.db = db;
    }

    List<CaseClock> all(ProblemNumber number) {
        return db.sql("select * from case_clock where number = :number order by due_at, started_at")
                .param("number", number.value())
                .query(ClockStore::caseClock)
                .list();
    }

    /** Stops the running clocks whose {@code column} holds the key, and gives them back. */
    List<CaseClock> stop(String column, String key, Instant now) {
        return db.sql("update case_clock set stopped_at = :now where stopped_at is null and " + column
                        + " = :key returning *")
                .param("now", Timestamp.from(now))
                .param("key", key)
                .query(ClockStore::caseClock)
                .list();
    }

    void insert(CaseClock started) {
        db.sql(
                        """
                insert into case_clock (id, number, kind, rule, name, task_id, started_at, due_at, provisional, source)
                values (:id, :number, :kind, :rule, :name, :task, :started, :due, :provisional, :source)""")
                .param("id", started.id())
                .param("number", started.number().value())
                .param("kind", started.kind().name())
                .param("rule", started.rule())
                .param("name", started.name())
                .param("task", started.taskId())
                .param("started", Timestamp.from(started.startedAt()))
                .param("due", Timestamp.from(started.dueAt()))
                .param("provisional", started.provisional())
                .param("source", started.source())
                .update();
    }

    private static CaseClock caseClock(ResultSet row, int index) throws SQLException {
        Timestamp stopped = row.getTimestamp("stopped_at");
        return new CaseClock(
                row.getObject("id", UUID.class),
                new ProblemNumber(row.getString("number")),
                ClockKind.valueOf(row.getString("kind")),
                row.getString("rule"),
                row.getString("name"),
                row.getString("task_id"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getBoolean("provisional"),
                row.getString("source"),
                stopped == null ? null : stopped.toInstant());
    }
}
