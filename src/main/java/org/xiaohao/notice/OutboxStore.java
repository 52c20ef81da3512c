package org.xiaohao.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiaohao.shared.ProblemNumber;

/** Rows of the outbox. */
@Repository
class OutboxStore {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    OutboxStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    boolean insert(UUID id, Notice notice, Instant now) {
        return jdbc.sql("INSERT INTO notice (id, number, occasion, template, recipient, details, state, queued_at,"
                                + " next_at) VALUES (?, ?, ?, ?, ?, ?::jsonb, 'queued', ?, ?)"
                                + " ON CONFLICT (number, occasion, recipient, template) DO NOTHING")
                        .params(
                                id,
                                notice.numberText(),
                                notice.occasion(),
                                notice.template(),
                                notice.recipient().strip(),
                                write(notice.values()),
                                at(now),
                                at(now))
                        .update()
                == 1;
    }

    /** Takes the notice that waits longest, or one whose sending was cut off; other instances skip it meanwhile. */
    Optional<QueuedNotice> claim(Instant now, Instant leaseEnded) {
        return jdbc.sql(
                        """
                        UPDATE notice SET attempts = attempts + 1, claimed_at = :now, state = 'sending',
                               unsure = unsure + CASE WHEN state = 'sending' THEN 1 ELSE 0 END
                        WHERE id = (
                          SELECT id FROM notice
                          WHERE (state = 'queued' AND next_at <= :now) OR (state = 'sending' AND claimed_at < :ended)
                          ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING *
                        """)
                .param("now", at(now))
                .param("ended", at(leaseEnded))
                .query(this::queued)
                .optional();
    }

    void sent(UUID id, Instant now) {
        // a link may be a key that works once: it is kept no longer than it takes to deliver it
        jdbc.sql(
                        """
                UPDATE notice SET state = 'sent', sent_at = ?, last_error = NULL, details = details - 'link'
                WHERE id = ?""")
                .params(at(now), id)
                .update();
    }

    void again(UUID id, Instant next, String error) {
        jdbc.sql("UPDATE notice SET state = 'queued', next_at = ?, last_error = ? WHERE id = ?")
                .params(at(next), error, id)
                .update();
    }

    void failed(UUID id, String error) {
        jdbc.sql("UPDATE notice SET state = 'failed', last_error = ? WHERE id = ?")
                .params(error, id)
                .update();
    }

    int count(String state) {
        return jdbc.sql("SELECT count(*) FROM notice WHERE state = ?")
                .param(state)
                .query(Integer.class)
                .single();
    }

    private QueuedNotice queued(ResultSet row, int index) throws SQLException {
        Notice notice = new Notice(
                numberOf(row.getString("number")),
                row.getString("occasion"),
                row.getString("template"),
                row.getString("recipient"),
                read(row.getString("details")));
        return new QueuedNotice(row.getObject("id", UUID.class), notice, row.getInt("attempts"));
    }

    private static ProblemNumber numberOf(String text) {
        return text.isEmpty() ? null : new ProblemNumber(text);
    }

    private String write(Map<String, String> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Map<String, String> read(String values) {
        try {
            return json.readValue(values, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
