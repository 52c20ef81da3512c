package org.xiaohao.notice;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiaohao.shared.ProblemNumber;

/** Tells which mails about a case one address was to receive. */
@Repository
public class SentMails {

    /**
     * One mail.
     *
     * @param kind name of its template
     * @param at when what it tells of happened; it is sent right afterwards
     * @param state in words
     */
    public record Mail(String kind, Instant at, String state) {}

    private final JdbcClient jdbc;

    SentMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first; none for somebody without an address. */
    public List<Mail> to(ProblemNumber number, String address) {
        return jdbc.sql(
                        """
                        SELECT template, queued_at, state FROM notice
                        WHERE number = :number AND recipient = :address AND channel = 'mail' ORDER BY queued_at""")
                .param("number", number.value())
                .param("address", address)
                .query((row, index) -> new Mail(
                        row.getString("template"),
                        row.getTimestamp("queued_at").toInstant(),
                        OutboxReader.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT))
                                .label()))
                .list();
    }
}
