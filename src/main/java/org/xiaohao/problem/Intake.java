package org.xiaohao.problem;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.CreditCode;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;

/** Registers a report as a case with a number of its own. */
@Service
public class Intake {

    private final JdbcClient db;
    private final CaseStore store;
    private final CaseMapper mapper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Intake(JdbcClient db, CaseStore store, CaseMapper mapper, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.store = store;
        this.mapper = mapper;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Registers a report that was checked against its form.
     *
     * @param queryCode the code to store, or {@code null} to make a random one
     * @throws Rejection when a key that every report needs is missing
     */
    @Transactional
    public Receipt register(Report report, String queryCode) {
        Instant now = clock.instant();
        var number = nextNumber(now.atZone(clock.getZone()).getYear());
        String code = queryCode == null ? QueryCode.random() : queryCode;
        insert(number, report, code, now);
        events.publishEvent(new CaseEvent(
                number,
                "registered",
                report.by(),
                now,
                Map.of("channel", report.channel().name())));
        return new Receipt(number, code);
    }

    /** Numbers of a year leave no gap: the row stays locked until the report is committed. */
    private ProblemNumber nextNumber(int year) {
        long last = db.sql(
                        """
                insert into number_sequence (year, last) values (:year, 1)
                on conflict (year) do update set last = number_sequence.last + 1 returning last""")
                .param("year", year)
                .query(Long.class)
                .single();
        return ProblemNumber.of(year, last);
    }

    private void insert(ProblemNumber number, Report report, String code, Instant now) {
        var answers = report.answers();
        var facts = new LinkedHashMap<>(answers);
        facts.keySet().removeAll(ReportKeys.PERSONAL);
        db.sql(
                        """
                insert into problem_case (number, type_code, subtype, zone, title, channel, stage, confidential,
                    enterprise_name, credit_code, contact_name, contact_phone, contact_mail, amount, registered_at,
                    facts, query_code_hash)
                values (:number, :type, :subtype, :zone, :title, :channel, :stage, :confidential, :enterpriseName,
                    :creditCode, :contactName, :contactPhone, :contactMail, :amount, :now, cast(:facts as jsonb),
                    :hash)""")
                .param("number", number.value())
                .param("type", report.type().value())
                .param("subtype", text(answers, ReportKeys.SUBTYPE))
                .param("zone", text(answers, ReportKeys.ZONE))
                .param("title", text(answers, ReportKeys.TITLE))
                .param("channel", report.channel().name())
                .param("stage", Stage.REGISTERED.name())
                .param("confidential", ReportKeys.CONFIDENTIAL.equals(answers.get(ReportKeys.REPORTER_MODE)))
                .param("enterpriseName", text(answers, ReportKeys.ENTERPRISE_NAME))
                .param("creditCode", creditCode(answers))
                .param("contactName", text(answers, ReportKeys.CONTACT_NAME))
                .param("contactPhone", text(answers, ReportKeys.CONTACT_PHONE))
                .param("contactMail", answers.get(ReportKeys.CONTACT_MAIL))
                .param("amount", amount(answers))
                .param("now", Timestamp.from(now))
                .param("facts", mapper.write(facts))
                .param("hash", QueryCode.hash(code))
                .update();
    }

    private static String creditCode(Map<String, Object> answers) {
        return CreditCode.parse(text(answers, ReportKeys.CREDIT_CODE))
                .orElseThrow(() -> new Rejection("统一社会信用代码有误"))
                .value();
    }

    private static BigDecimal amount(Map<String, Object> answers) {
        Object amount = answers.get(ReportKeys.AMOUNT);
        return amount == null ? null : new BigDecimal(amount.toString());
    }

    private static String text(Map<String, Object> answers, String key) {
        Object value = answers.get(key);
        if (value == null || value.toString().isBlank()) {
            throw new Rejection("反映材料不完整，请补充后再提交");
        }
        return value.toString().strip();
    }
}
