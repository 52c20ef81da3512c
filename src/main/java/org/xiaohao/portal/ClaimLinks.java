package org.xiaohao.portal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.notice.Notice;
import org.xiaohao.notice.Outbox;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.QueryCodes;
import org.xiaohao.problem.Receipt;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;

/**
 * Hands the query code of a case to its enterprise and to nobody else: by a link that works once. The code is made at
 * the moment it is shown, so that it lies nowhere before.
 */
@Service
class ClaimLinks {

    private final JdbcClient db;
    private final Cases cases;
    private final QueryCodes codes;
    private final Outbox outbox;
    private final PortalSettings settings;
    private final Clock clock;

    ClaimLinks(JdbcClient db, Cases cases, QueryCodes codes, Outbox outbox, PortalSettings settings, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.codes = codes;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** Where the enterprise left an address the link goes there; where not, the office prints. */
    @Transactional
    public void sendAfterRegistration(ProblemNumber number, Actor by) {
        if (mail(number).isPresent()) {
            send(number, by, CodeReason.REGISTERED);
        }
    }

    /**
     * Ends the code given out before, and mails a link to the address that was registered.
     *
     * @throws Rejection when the enterprise left no address
     */
    @Transactional
    public void send(ProblemNumber number, Actor by, CodeReason reason) {
        String mail = mail(number).orElseThrow(() -> new Rejection("企业没有登记电子邮箱，请打印密封的查询码"));
        codes.renew(number, by, "code.sent", reason.code());
        db.sql("update claim_link set expires_at = :now where number = :number and used_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("number", number.value())
                .update();
        String token = Tokens.fresh();
        db.sql("insert into claim_link (token_hash, number, expires_at) values (:hash, :number, :expires)")
                .param("hash", Tokens.hash(token))
                .param("number", number.value())
                .param("expires", Timestamp.from(clock.instant().plus(settings.claimLife())))
                .update();
        outbox.enqueue(new Notice(
                number,
                UUID.randomUUID().toString(),
                "claim",
                mail,
                Map.of("number", number.value(), Notice.KEY_LINK, "/claim/" + token)));
    }

    /** Whether the link still works; nothing is shown or used up. */
    boolean isOpen(String token) {
        return find(token, "").isPresent();
    }

    /** The number and its new code, once; empty when the link is unknown, used or too old. */
    @Transactional
    public Optional<Receipt> use(String token) {
        return find(token, " for update").map(number -> {
            db.sql("update claim_link set used_at = :now where token_hash = :hash")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("hash", Tokens.hash(token))
                    .update();
            return new Receipt(
                    number, codes.renew(number, Actor.ENTERPRISE, "code.claimed", CodeReason.CLAIMED.code()));
        });
    }

    private Optional<ProblemNumber> find(String token, String lock) {
        return db.sql("select number from claim_link where token_hash = :hash and used_at is null and expires_at > :now"
                        + lock)
                .param("hash", Tokens.hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .optional()
                .map(ProblemNumber::new);
    }

    private Optional<String> mail(ProblemNumber number) {
        return cases.find(number).map(file -> file.enterprise().contactMail()).filter(mail -> !mail.isBlank());
    }
}
