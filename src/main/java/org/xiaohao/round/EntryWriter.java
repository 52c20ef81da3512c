package org.xiaohao.round;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.ProblemNumber;

/** Writes what units answered row by row. */
@Repository
class EntryWriter {

    private final JdbcClient db;
    private final RoundJson json;

    EntryWriter(JdbcClient db, RoundJson json) {
        this.db = db;
        this.json = json;
    }

    void insert(ProblemNumber round, RoundEntry entry, Actor by, Instant at) {
        db.sql(
                        """
                insert into round_entry (id, round, unit, position, case_number, content, changed_by, changed_at)
                values (:id, :round, :unit, :position, :case, cast(:content as jsonb), :by, :at)""")
                .param("id", entry.id())
                .param("round", round.value())
                .param("unit", entry.unit().value())
                .param("position", entry.position())
                .param(
                        "case",
                        entry.caseNumber() == null ? null : entry.caseNumber().value())
                .param("content", json.write(entry.content()))
                .param("by", by.signature())
                .param("at", Timestamp.from(at))
                .update();
    }

    void change(UUID entry, Map<String, Object> content, ProblemNumber caseNumber, Actor by, Instant at) {
        db.sql(
                        """
                update round_entry set content = cast(:content as jsonb), changed_by = :by, changed_at = :at,
                    case_number = coalesce(case_number, :case) where id = :id""")
                .param("content", json.write(content))
                .param("by", by.signature())
                .param("at", Timestamp.from(at))
                .param("case", caseNumber == null ? null : caseNumber.value())
                .param("id", entry)
                .update();
    }

    void remove(UUID entry) {
        db.sql("delete from round_entry where id = :id").param("id", entry).update();
    }
}
