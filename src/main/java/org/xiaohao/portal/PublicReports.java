package org.xiaohao.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.problem.Channel;
import org.xiaohao.problem.Intake;
import org.xiaohao.problem.QueryCode;
import org.xiaohao.problem.Receipt;
import org.xiaohao.problem.Report;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.TypeCode;

/** Reports that come from other systems: checked like every other, and registered once per key. */
@Service
public class PublicReports {

    private final ReportForms forms;
    private final Intake intake;
    private final PortalSecret secret;
    private final JdbcClient db;
    private final ObjectMapper json;
    private final Clock clock;

    PublicReports(
            ReportForms forms, Intake intake, PortalSecret secret, JdbcClient db, ObjectMapper json, Clock clock) {
        this.forms = forms;
        this.intake = intake;
        this.secret = secret;
        this.db = db;
        this.json = json.copy().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
        this.clock = clock;
    }

    /**
     * Registers a report, or finds the receipt that the same key and the same content got before. The query code is
     * derived from the key and this installation's secret, so that it can be repeated without being stored.
     *
     * @throws Rejection when the answers are not lawful
     * @throws KeyTaken when the key was used for another report
     */
    @Transactional
    public Receipt submit(String idempotencyKey, TypeCode type, Map<String, Object> answers) {
        String key = secret.hash("idempotency key", idempotencyKey);
        String body = secret.hash("idempotency body", canonical(type, answers));
        String code = QueryCode.fromSeed(secret.seed("query code", idempotencyKey));
        if (!claim(key, body)) {
            return new Receipt(known(key, body), code);
        }
        Map<String, Object> lawful = forms.lawful(type, answers);
        Receipt receipt = intake.register(new Report(type, Channel.PORTAL, lawful), code);
        db.sql("update idempotency_key set number = :number where key_hash = :key")
                .param("number", receipt.number().value())
                .param("key", key)
                .update();
        return receipt;
    }

    // The same key at the same moment waits here until the first has its number, or has been refused
    private boolean claim(String key, String body) {
        return db.sql(
                                """
                insert into idempotency_key (key_hash, body_hash, created_at) values (:key, :body, :now)
                on conflict do nothing""")
                        .param("key", key)
                        .param("body", body)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private ProblemNumber known(String key, String body) {
        return db.sql("select number from idempotency_key where key_hash = :key and body_hash = :body")
                .param("key", key)
                .param("body", body)
                .query(String.class)
                .optional()
                .map(ProblemNumber::new)
                .orElseThrow(KeyTaken::new);
    }

    private String canonical(TypeCode type, Map<String, Object> answers) {
        try {
            return type + "\n" + json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("answers that cannot be written", e);
        }
    }
}
