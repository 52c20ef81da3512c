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
     * @param at when it was sent, or queued as long as it was not
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
                        SELECT template, coalesce(sent_at, queued_at) AS at, state FROM notice
                        WHERE number = :number AND recipient = :address AND channel = 'mail' ORDER BY at""")
                .param("number", number.value())
                .param("address", address)
                .query((row, index) -> new Mail(
                        row.getString("template"),
                        row.getTimestamp("at").toInstant(),
                        OutboxReader.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT))
                                .label()))
                .list();
    }
}
