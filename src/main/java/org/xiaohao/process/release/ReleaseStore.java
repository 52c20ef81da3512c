package org.xiaohao.process.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiaohao.process.FileChange;
import org.xiaohao.shared.PersonId;

/** Reads and writes the notes about releases. */
@Repository
class ReleaseStore {

    /** @param by {@code null} when the release came from the files beside the application */
    record Noted(String deploymentId, Instant at, String by, List<FileChange> changes) {}

    private final JdbcClient db;
    private final ObjectMapper json;

    ReleaseStore(JdbcClient db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Two who publish at the same moment publish one after the other: the second builds on the first. */
    void lock() {
        db.sql("lock table rule_book_release in exclusive mode").update();
    }

    void insert(Noted release) {
        db.sql("insert into rule_book_release (deployment_id, released_at, released_by, changes)"
                        + " values (:id, :at, :by, cast(:changes as jsonb))")
                .param("id", release.deploymentId())
                .param("at", Timestamp.from(release.at()))
                .param("by", release.by())
                .param("changes", text(release.changes()))
                .update();
    }

    /** Notes which files beside the application this release has taken account of. */
    void seen(String deploymentId, Instant at, Map<String, String> hashes) {
        db.sql("insert into rule_book_release (deployment_id, released_at, changes, files_seen)"
                        + " values (:id, :at, '[]', cast(:seen as jsonb))"
                        + " on conflict (deployment_id) do update set files_seen = excluded.files_seen")
                .param("id", deploymentId)
                .param("at", Timestamp.from(at))
                .param("seen", text(hashes))
                .update();
    }

    Optional<Map<String, String>> lastSeen() {
        return db.sql("select files_seen from rule_book_release where files_seen is not null"
                        + " order by released_at desc limit 1")
                .query((row, index) -> read(row.getString(1), new TypeReference<Map<String, String>>() {}))
                .optional();
    }

    /** The oldest first. */
    List<Noted> all() {
        return db.sql("select * from rule_book_release order by released_at, deployment_id")
                .query((row, index) -> noted(row))
                .list();
    }

    private Noted noted(ResultSet row) throws SQLException {
        return new Noted(
                row.getString("deployment_id"),
                row.getTimestamp("released_at").toInstant(),
                row.getString("released_by"),
                read(row.getString("changes"), new TypeReference<>() {}));
    }

    static String name(PersonId person) {
        return person == null ? null : person.value();
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
