package org.xiaohao.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiaohao.shared.ProblemNumber;

/** Rows of the outbox. */
@Repository
class OutboxStore {

    private final JdbcClient jdbc;
    private final ValuesJson json;

    OutboxStore(JdbcClient jdbc, ValuesJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A row to be made; one that is gathered waits for the digest that is sent at {@code next}. */
    record Row(UUID id, Channel channel, Notice notice, boolean gathered, Instant now, Instant next) {}

    boolean insert(Row row) {
        Notice notice = row.notice();
        return jdbc.sql(
                                """
                        INSERT INTO notice (id, channel, number, occasion, template, recipient, details, state, queued_at, next_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                        ON CONFLICT ON CONSTRAINT notice_once DO NOTHING""")
                        .params(
                                row.id(),
                                row.channel().code(),
                                notice.numberText(),
                                notice.occasion(),
                                notice.template(),
                                notice.recipient().strip(),
                                json.write(notice.values()),
                                row.gathered() ? "gathered" : "queued",
                                at(row.now()),
                                at(row.next()))
                        .update()
                == 1;
    }

    /** Takes the notice that waits longest, or one whose sending was cut off; other instances skip it meanwhile. */
    Optional<QueuedNotice> claim(Channel channel, Instant now, Instant leaseEnded) {
        return jdbc.sql(
                        """
                        UPDATE notice SET attempts = attempts + 1, claimed_at = :now, state = 'sending',
                               unsure = unsure + CASE WHEN state = 'sending' THEN 1 ELSE 0 END
                        WHERE id = (
                          SELECT id FROM notice
                          WHERE channel = :channel AND
                            ((state = 'queued' AND next_at <= :now) OR (state = 'sending' AND claimed_at < :ended))
                          ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING *
                        """)
                .param("channel", channel.code())
                .param("now", at(now))
                .param("ended", at(leaseEnded))
                .query(this::queued)
                .optional();
    }

    void sent(UUID id, Instant now) {
        // a link that is a key is kept no longer than it takes to deliver it; that there was one stays known
        jdbc.sql(
                        """
                UPDATE notice SET state = 'sent', sent_at = ?, last_error = NULL,
                  details = CASE WHEN details ?? 'keyLink' THEN details || '{"keyLink": ""}' ELSE details END
                WHERE id = ?""")
                .params(at(now), id)
                .update();
    }

    void again(UUID id, Instant next, Failure failure) {
        jdbc.sql("UPDATE notice SET state = 'queued', next_at = ?, last_error = ? WHERE id = ?")
                .params(at(next), failure.code(), id)
                .update();
    }

    void failed(UUID id, Failure failure) {
        jdbc.sql("UPDATE notice SET state = 'failed', last_error = ? WHERE id = ?")
                .params(failure.code(), id)
                .update();
    }

    private QueuedNotice queued(ResultSet row, int index) throws SQLException {
        return new QueuedNotice(row.getObject("id", UUID.class), notice(row, json), row.getInt("attempts"));
    }

    static Notice notice(ResultSet row, ValuesJson json) throws SQLException {
        return new Notice(
                numberOf(row.getString("number")),
                row.getString("occasion"),
                row.getString("template"),
                row.getString("recipient"),
                json.read(row.getString("details")));
    }

    static ProblemNumber numberOf(String text) {
        return text.isEmpty() ? null : new ProblemNumber(text);
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
