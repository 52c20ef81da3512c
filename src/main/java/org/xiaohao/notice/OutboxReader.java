package org.xiaohao.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the outbox holds, for those who look after it. */
@Repository
public class OutboxReader {

    /** The states that a reader can ask for; a notice sent again in doubt is counted as unsure wherever it stands. */
    public enum State {
        QUEUED("排队待发", "state = 'queued'"),
        GATHERED("等待合并", "state = 'gathered'"),
        SENDING("正在发送", "state = 'sending'"),
        SENT("已发", "state = 'sent'"),
        UNSURE("可能重复", "unsure > 0"),
        FAILED("没有发出", "state = 'failed'");

        private final String label;
        private final String condition;

        State(String label, String condition) {
            this.label = label;
            this.condition = condition;
        }

        public String label() {
            return label;
        }
    }

    /** {@code null} or empty asks for all. */
    public record Question(State state, String kind, String number) {}

    /**
     * One notice.
     *
     * @param recipient so that a colleague recognizes it and a stranger learns no address
     * @param why why the last try failed; empty when it did not
     * @param nextAt when it is tried next; {@code null} when it is not
     * @param mayResend whether a person may have it sent again
     */
    public record Line(
            UUID id,
            Channel channel,
            String number,
            String kind,
            String recipient,
            State state,
            int attempts,
            int unsure,
            String why,
            Instant queuedAt,
            Instant nextAt,
            Instant sentAt,
            boolean mayResend) {}

    private final JdbcClient jdbc;

    OutboxReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<State, Integer> counts() {
        Map<State, Integer> counts = new HashMap<>();
        for (State state : State.values()) {
            counts.put(state, (int) count(new Question(state, null, null)));
        }
        return counts;
    }

    public long count(Question asked) {
        return jdbc.sql("SELECT count(*) FROM notice" + where(asked))
                .params(parameters(asked))
                .query(Long.class)
                .single();
    }

    /** The latest first. */
    public List<Line> read(Question asked, int limit, int offset) {
        return jdbc.sql("SELECT *, coalesce(details ->> 'keyLink' = '', false) AS key_gone FROM notice" + where(asked)
                        + " ORDER BY queued_at DESC, id LIMIT :limit OFFSET :offset")
                .params(parameters(asked))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, index) -> line(row))
                .list();
    }

    private static String where(Question asked) {
        return " WHERE (CAST(:kind AS text) IS NULL OR template = :kind)"
                + " AND (CAST(:number AS text) IS NULL OR number = :number)"
                + (asked.state() == null ? "" : " AND " + asked.state().condition);
    }

    private static Map<String, Object> parameters(Question asked) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("kind", asked.kind());
        parameters.put("number", asked.number());
        return parameters;
    }

    private static Line line(ResultSet row) throws SQLException {
        State state = State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
        boolean inDoubt = state == State.SENT && row.getInt("unsure") > 0;
        return new Line(
                row.getObject("id", UUID.class),
                Channel.ofCode(row.getString("channel")),
                row.getString("number"),
                row.getString("template"),
                masked(row.getString("recipient")),
                state,
                row.getInt("attempts"),
                row.getInt("unsure"),
                Failure.words(row.getString("last_error")),
                instant(row, "queued_at"),
                state == State.QUEUED || state == State.GATHERED ? instant(row, "next_at") : null,
                instant(row, "sent_at"),
                (state == State.FAILED || inDoubt) && !row.getBoolean("key_gone"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    /** First letter and domain, e.g. {@code z***@example.org}. */
    static String masked(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? "***" : address.charAt(0) + "***" + address.substring(at);
    }
}
