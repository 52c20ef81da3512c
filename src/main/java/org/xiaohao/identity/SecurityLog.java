package org.xiaohao.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The append-only log of what concerns safety; an auditor reads it, nobody changes it. */
@Repository
public class SecurityLog {

    private static final int LONGEST_DETAIL = 200;

    /**
     * One entry.
     *
     * @param kind what happened, e.g. {@code login.failed}
     * @param subject whom or what it concerns: a log-in name, a group, a number of a case; may be empty
     */
    public record Entry(Instant at, String kind, String actor, String subject, String address, String detail) {}

    /** What a reader asks for; {@code null} or empty asks for all. */
    public record Question(String kind, String actor, LocalDate from, LocalDate to) {}

    private final JdbcClient db;
    private final Clock clock;

    @Autowired
    SecurityLog(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public void record(String kind, String actor, String subject, String detail) {
        record(kind, actor, subject, detail, address());
    }

    /** For the filters, in which the request is not yet known to everybody. */
    void record(String kind, String actor, String subject, String detail, String address) {
        db.sql(
                        """
                insert into security_event (happened_at, kind, actor, subject, address, detail)
                values (:at, :kind, :actor, :subject, :address, :detail)""")
                .param("at", Timestamp.from(clock.instant()))
                .param("kind", kind)
                .param("actor", cut(actor, 64))
                .param("subject", cut(subject, 130))
                .param("address", cut(address, 64))
                .param("detail", cut(detail, LONGEST_DETAIL))
                .update();
    }

    /** The latest first. */
    public List<Entry> read(Question asked, int limit, int offset) {
        return db.sql("select * from security_event" + where()
                        + " order by happened_at desc, id desc limit :limit offset :offset")
                .params(parameters(asked))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, index) -> new Entry(
                        row.getTimestamp("happened_at").toInstant(),
                        row.getString("kind"),
                        row.getString("actor"),
                        row.getString("subject"),
                        row.getString("address"),
                        row.getString("detail")))
                .list();
    }

    public long count(Question asked) {
        return db.sql("select count(*) from security_event" + where())
                .params(parameters(asked))
                .query(Long.class)
                .single();
    }

    /** Deletes what is older; the database itself keeps the last half year from everybody. */
    int forgetBefore(Instant moment) {
        return db.sql("delete from security_event where happened_at < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    private static String where() {
        return """
                 where (cast(:kind as text) is null or kind = :kind or kind like :kind || '.%')
                and (cast(:actor as text) is null or actor = :actor or subject = :actor)
                and (cast(:from as timestamptz) is null or happened_at >= :from)
                and (cast(:to as timestamptz) is null or happened_at < :to)""";
    }

    private Map<String, Object> parameters(Question asked) {
        var parameters = new HashMap<String, Object>();
        parameters.put("kind", asked.kind());
        parameters.put("actor", asked.actor());
        parameters.put("from", asked.from() == null ? null : start(asked.from()));
        parameters.put("to", asked.to() == null ? null : start(asked.to().plusDays(1)));
        return parameters;
    }

    private Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    /** Of the request at hand; empty for what the house does by itself. */
    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : "";
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
