package org.xiaohao.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.UnitCode;

/** Reads and writes the rows of clocks. */
@Repository
class ClockStore {

    private final JdbcClient db;

    ClockStore(JdbcClient db) {
        this.db = db;
    }

    List<CaseClock> all(ProblemNumber number) {
        return where("number = :number order by due_at", Map.of("number", number.value()));
    }

    /** The running clocks of all cases. */
    List<CaseClock> running() {
        return where("stopped_at is null order by number, due_at, started_at", Map.of());
    }

    private List<CaseClock> where(String condition, Map<String, String> parameters) {
        return db.sql("select * from case_clock where " + condition)
                .params(parameters)
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
        db.sql("insert into case_clock (id, number, kind, rule, name, task_id, started_at, due_at, provisional, source,"
                        + " unit, " + ReckoningColumns.NAMES + ") values (:id, :number, :kind, :rule, :name, :task,"
                        + " :started, :due, :provisional, :source, :unit, " + ReckoningColumns.VALUES + ")")
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
                .param("unit", started.unit() == null ? null : started.unit().value())
                .params(ReckoningColumns.of(started.reckoning()))
                .update();
    }

    /** Adds a reason to stand still to all running clocks of the case. */
    List<CaseClock> pause(ProblemNumber number, String reason, Instant now) {
        return db.sql(
                        """
                update case_clock set paused_for = paused_for || cast(:reason as text),
                    paused_at = coalesce(paused_at, :now)
                where number = :number and stopped_at is null and not paused_for @> array[cast(:reason as text)]
                returning *""")
                .param("number", number.value())
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .query(ClockStore::caseClock)
                .list();
    }

    /** Takes the reason away again, and gives back the clocks that now have none left. */
    List<CaseClock> resume(ProblemNumber number, String reason) {
        return db
                .sql(
                        """
                update case_clock set paused_for = array_remove(paused_for, cast(:reason as text))
                where number = :number and stopped_at is null and paused_for @> array[cast(:reason as text)]
                returning *, cardinality(paused_for) as reasons""")
                .param("number", number.value())
                .param("reason", reason)
                .query((row, index) -> row.getInt("reasons") > 0 ? null : caseClock(row, index))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    Optional<CaseClock> runningOfTask(String taskId) {
        return where("task_id = :task and stopped_at is null", Map.of("task", taskId)).stream()
                .findFirst();
    }

    void move(CaseClock moved, Instant now) {
        db.sql("update case_clock set due_at = :due, provisional = :provisional, breached_for = case"
                        + " when breached_for = due_at and :due < :now then :due else breached_for end,"
                        + " paused_at = case when :paused then paused_at end, (" + ReckoningColumns.NAMES + ") = ("
                        + ReckoningColumns.VALUES + ") where id = :id")
                .param("due", Timestamp.from(moved.dueAt()))
                .param("now", Timestamp.from(now))
                .param("provisional", moved.provisional())
                .param("paused", moved.isPaused())
                .params(ReckoningColumns.of(moved.reckoning()))
                .param("id", moved.id())
                .update();
    }

    static CaseClock caseClock(ResultSet row, int index) throws SQLException {
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
                unit(row),
                moment(row, "stopped_at"),
                moment(row, "paused_at"),
                ReckoningColumns.read(row));
    }

    private static UnitCode unit(ResultSet row) throws SQLException {
        String code = row.getString("unit");
        return code == null ? null : new UnitCode(code);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
