package org.xiaohao.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.UnitCode;

/** Reads the rows of a round. */
@Repository
class RoundStore {

    private final JdbcClient db;
    private final RoundJson json;

    RoundStore(JdbcClient db, RoundJson json) {
        this.db = db;
        this.json = json;
    }

    Optional<Round> find(ProblemNumber number) {
        return where("number = :number", Map.of("number", number.value())).stream()
                .findFirst();
    }

    /** Locks the row for the transaction: whoever changes a round takes this lock first, before that of any case. */
    Optional<Round> lock(ProblemNumber number) {
        db.sql("select 1 from round where number = :number for update")
                .param("number", number.value())
                .query()
                .listOfRows();
        return find(number);
    }

    /** The newest first. */
    List<Round> where(String condition, Map<String, ?> parameters) {
        return db.sql("select * from round where " + condition + " order by asked_at desc, number desc")
                .params(parameters)
                .query(this::round)
                .list();
    }

    List<RoundAnswer> answers(ProblemNumber number) {
        return db.sql("select * from round_answer where round = :number order by unit")
                .param("number", number.value())
                .query(this::answer)
                .list();
    }

    List<RoundEntry> entries(ProblemNumber number) {
        return db.sql("select * from round_entry where round = :number order by unit, position")
                .param("number", number.value())
                .query(this::entry)
                .list();
    }

    List<RoundStep> steps(ProblemNumber number) {
        return steps("round = :key", number.value());
    }

    Optional<RoundStep> stepOfTask(String taskId) {
        return steps("task_id = :key", taskId).stream().findFirst();
    }

    private List<RoundStep> steps(String condition, String key) {
        return db.sql("select * from round_step where " + condition + " order by round, sequence")
                .param("key", key)
                .query((row, index) -> new RoundStep(
                        row.getString("step"),
                        row.getString("task_name"),
                        row.getString("actor"),
                        unit(row, "unit"),
                        moment(row, "taken_at"),
                        json.read(row.getString("answers"))))
                .list();
    }

    private Round round(ResultSet row, int index) throws SQLException {
        return new Round(
                new ProblemNumber(row.getString("number")),
                RoundKind.valueOf(row.getString("kind")),
                RoundStage.valueOf(row.getString("stage")),
                row.getString("title"),
                json.read(row.getString("asks")),
                unit(row, "asking_unit"),
                row.getString("asked_by"),
                moment(row, "asked_at"),
                row.getDate("due_on").toLocalDate(),
                row.getBoolean("urgent"),
                row.getString("approved_by"),
                moment(row, "closed_at"));
    }

    private RoundAnswer answer(ResultSet row, int index) throws SQLException {
        return new RoundAnswer(
                unit(row, "unit"),
                AnswerState.valueOf(row.getString("state")),
                row.getString("answered_by"),
                moment(row, "answered_at"),
                row.getString("words"));
    }

    private RoundEntry entry(ResultSet row, int index) throws SQLException {
        String number = row.getString("case_number");
        return new RoundEntry(
                row.getObject("id", UUID.class),
                unit(row, "unit"),
                row.getInt("position"),
                number == null ? null : new ProblemNumber(number),
                json.read(row.getString("content")));
    }

    private static UnitCode unit(ResultSet row, String column) throws SQLException {
        String code = row.getString(column);
        return code == null ? null : new UnitCode(code);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
