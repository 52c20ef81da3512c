package org.xiaohao.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows that wait for a digest, and the digests. */
@Repository
class DigestStore {

    private static final String WAITING = " state = 'gathered' AND digest IS NULL AND channel = 'mail' ";
    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final ValuesJson json;

    DigestStore(JdbcClient jdbc, ValuesJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A digest and whether it can still take something. */
    record Digest(UUID id, boolean open) {}

    List<String> waiting(Instant now) {
        return jdbc.sql("SELECT DISTINCT recipient FROM notice WHERE" + WAITING + "AND next_at <= ? LIMIT " + BATCH)
                .param(OutboxStore.at(now))
                .query(String.class)
                .list();
    }

    /**
     * The one digest of this person and day, made or found. A second node waits here for the first, because the row is
     * unique, and then finds nothing left to gather. One that was tried is closed even when it failed: what goes out
     * twice under the same Message-ID must be the same letter.
     */
    Digest of(String recipient, String occasion, Instant now) {
        return jdbc.sql(
                        """
                        INSERT INTO notice (id, number, occasion, template, recipient, details, state, queued_at, next_at)
                        VALUES (?, '', ?, ?, ?, '{"link": "/desk"}', 'queued', ?, ?)
                        ON CONFLICT ON CONSTRAINT notice_once DO UPDATE SET next_at = notice.next_at
                        RETURNING id, state = 'queued' AND attempts = 0 AND unsure = 0 AND last_error IS NULL AS open""")
                .params(UUID.randomUUID(), occasion, Slot.DIGEST, recipient, OutboxStore.at(now), OutboxStore.at(now))
                .query((row, index) -> new Digest(row.getObject("id", UUID.class), row.getBoolean("open")))
                .single();
    }

    int attach(UUID digest, String recipient, Instant now) {
        return jdbc.sql("UPDATE notice SET digest = ? WHERE" + WAITING + "AND recipient = ? AND next_at <= ?")
                .params(digest, recipient, OutboxStore.at(now))
                .update();
    }

    void postpone(String recipient, Instant now, Instant next) {
        jdbc.sql("UPDATE notice SET next_at = ? WHERE" + WAITING + "AND recipient = ? AND next_at <= ?")
                .params(OutboxStore.at(next), recipient, OutboxStore.at(now))
                .update();
    }

    void removeEmpty(UUID digest) {
        jdbc.sql(
                        "DELETE FROM notice WHERE id = ? AND NOT EXISTS (SELECT 1 FROM notice one WHERE one.digest = notice.id)")
                .param(digest)
                .update();
    }

    /** What a digest holds, the most urgent first. */
    List<Notice> gathered(UUID digest) {
        return jdbc.sql("SELECT * FROM notice WHERE digest = ? ORDER BY details ->> 'dueOn', number, id")
                .param(digest)
                .query((row, index) -> OutboxStore.notice(row, json))
                .list();
    }

    /** The rows that went out with a digest. */
    List<QueuedNotice> sent(UUID digest, Instant now) {
        return jdbc.sql(
                        """
                        UPDATE notice SET state = 'sent', sent_at = ?, attempts = attempts + 1
                        WHERE digest = ? AND state = 'gathered' RETURNING *""")
                .params(OutboxStore.at(now), digest)
                .query((row, index) -> new QueuedNotice(
                        row.getObject("id", UUID.class), OutboxStore.notice(row, json), row.getInt("attempts")))
                .list();
    }
}
