package org.xiaohao.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.TypeCode;

/** Keeps reports that are being written, each for the browser that began it. */
@Component
class Drafts {

    private static final TypeReference<Map<String, List<String>>> TYPED = new TypeReference<>() {};

    private final JdbcClient db;
    private final ObjectMapper json;
    private final Clock clock;
    private final PortalSettings settings;

    Drafts(JdbcClient db, ObjectMapper json, Clock clock, PortalSettings settings) {
        this.db = db;
        this.json = json;
        this.clock = clock;
        this.settings = settings;
    }

    UUID begin(String owner, TypeCode type, Map<String, List<String>> typed) {
        UUID id = UUID.randomUUID();
        db.sql(
                        """
                insert into report_draft (id, owner_hash, type_code, typed, expires_at)
                values (:id, :owner, :type, cast(:typed as jsonb), :expires)""")
                .param("id", id)
                .param("owner", owner)
                .param("type", type.value())
                .param("typed", write(typed))
                .param("expires", Timestamp.from(clock.instant().plus(settings.draftLife())))
                .update();
        return id;
    }

    Optional<Draft> find(UUID id, String owner) {
        return read(id, owner, "");
    }

    /** The draft, locked until the transaction ends. */
    Optional<Draft> lock(UUID id, String owner) {
        return read(id, owner, " for update");
    }

    /**
     * Locks a draft that is still being written.
     *
     * @throws DraftGone when it has expired
     * @throws Rejection when it has become a case
     */
    void lockOpen(UUID id, String owner) {
        if (lock(id, owner).orElseThrow(DraftGone::new).isSubmitted()) {
            throw new Rejection("这份反映已经提交，请凭编号和查询码补充材料");
        }
    }

    void retype(UUID id, Map<String, List<String>> typed) {
        db.sql("update report_draft set typed = cast(:typed as jsonb) where id = :id and number is null")
                .param("typed", write(typed))
                .param("id", id)
                .update();
    }

    /** What was typed now belongs to the case alone. */
    void submitted(UUID id, ProblemNumber number) {
        db.sql("update report_draft set number = :number, typed = '{}' where id = :id")
                .param("number", number.value())
                .param("id", id)
                .update();
    }

    List<UUID> expired() {
        return db.sql("select id from report_draft where expires_at < :now")
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .list();
    }

    void remove(UUID id) {
        db.sql("delete from report_draft where id = :id").param("id", id).update();
    }

    private Optional<Draft> read(UUID id, String owner, String lock) {
        return db.sql("select * from report_draft where id = :id and owner_hash = :owner and expires_at >= :now" + lock)
                .param("id", id)
                .param("owner", owner)
                .param("now", Timestamp.from(clock.instant()))
                .query(this::draft)
                .optional();
    }

    private Draft draft(ResultSet row, int index) throws SQLException {
        String number = row.getString("number");
        try {
            return new Draft(
                    row.getObject("id", UUID.class),
                    new TypeCode(row.getString("type_code")),
                    json.readValue(row.getString("typed"), TYPED),
                    number == null ? null : new ProblemNumber(number));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft that cannot be read", e);
        }
    }

    private String write(Map<String, List<String>> typed) {
        try {
            return json.writeValueAsString(typed);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a draft that cannot be written", e);
        }
    }
}
