package org.xiaohao.supervision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiaohao.supervision.CalendarReload.Report;

/** Keeps the reports of what another calendar has moved. */
@Repository
class ReloadStore {

    private final JdbcClient db;
    private final ObjectMapper json;

    ReloadStore(JdbcClient db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    void insert(Report report) {
        db.sql("insert into calendar_reload (id, read_at, read_by, files_hash, moved, moves)"
                        + " values (:id, :at, :by, :hash, :moved, cast(:moves as jsonb))")
                .param("id", UUID.randomUUID())
                .param("at", Timestamp.from(report.at()))
                .param("by", report.by())
                .param("hash", report.hash())
                .param("moved", report.moves().size())
                .param("moves", text(report.moves()))
                .update();
    }

    Optional<String> lastHash() {
        return db.sql("select files_hash from calendar_reload order by sequence desc limit 1")
                .query(String.class)
                .optional();
    }

    /** The newest first. */
    List<Report> last(int most) {
        return db.sql("select * from calendar_reload order by sequence desc limit :most")
                .param("most", most)
                .query((row, index) -> report(row))
                .list();
    }

    private Report report(ResultSet row) throws SQLException {
        try {
            List<MovedLimit> moves = json.readValue(row.getString("moves"), new TypeReference<>() {});
            return new Report(
                    row.getTimestamp("read_at").toInstant(),
                    row.getString("read_by"),
                    row.getString("files_hash"),
                    moves);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(List<MovedLimit> moves) {
        try {
            return json.writeValueAsString(moves);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
