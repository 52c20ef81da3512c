package org.xiaohao.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.PostOffice;
import org.xiaohao.support.Until;

@HouseTest
class OutboxTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(990_000);

    @Autowired
    Outbox outbox;

    @Autowired
    NoticeSender sender;

    @Autowired
    GreenMail postOffice;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final ProblemNumber number = ProblemNumber.of(2026, NUMBERS.incrementAndGet());
    private final String recipient = "office-" + UUID.randomUUID() + "@example.org";

    @Test
    void sendsOneMailForANoticeQueuedTwice() throws Exception {
        enqueue("receipt");
        enqueue("receipt");
        awaitState("sent");
        sender.sendWaiting();

        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("您反映的问题已收到（" + number + "）");
        assertThat(mail.getMessageID()).isEqualTo("<" + id() + "@notice.xiaohao>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void sendsNothingWhenTheStepIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            enqueue("receipt");
            status.setRollbackOnly();
        });
        sender.sendWaiting();
        assertThat(PostOffice.mailsTo(recipient)).isEmpty();
    }

    @Test
    void losesAndDoublesNothingWhileTheMailServerIsDown() {
        postOffice.stop();
        try {
            enqueue("acceptance");
            Until.holds(() ->
                    "queued".equals(column("state")) && !column("last_error").isEmpty());
        } finally {
            postOffice.start();
        }
        jdbc.sql("UPDATE notice SET next_at = now() WHERE id = ?::uuid")
                .param(id())
                .update();
        awaitState("sent");
        sender.sendWaiting();
        assertThat(PostOffice.mailsTo(recipient)).hasSize(1);
    }

    @Test
    void sendsAgainUnderTheSameIdWhatACrashCutOffAndCountsIt() throws Exception {
        enqueue("closing");
        awaitState("sent");
        jdbc.sql("UPDATE notice SET state = 'sending', claimed_at = now() - interval '10 minutes' WHERE id = ?::uuid")
                .param(id())
                .update();
        sender.sendWaiting();
        awaitState("sent");

        List<MimeMessage> mails = PostOffice.mailsTo(recipient);
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).getMessageID()).isEqualTo(mails.get(1).getMessageID());
        assertThat(column("unsure")).isEqualTo("1");
    }

    @Test
    void leavesANoticeThatAnotherInstanceIsSending() {
        enqueue("closing");
        awaitState("sent");
        jdbc.sql("UPDATE notice SET state = 'sending', claimed_at = now() WHERE id = ?::uuid")
                .param(id())
                .update();
        sender.sendWaiting();
        assertThat(column("state")).isEqualTo("sending");
        assertThat(PostOffice.mailsTo(recipient)).hasSize(1);
        jdbc.sql("UPDATE notice SET state = 'sent' WHERE id = ?::uuid")
                .param(id())
                .update();
    }

    @Test
    void givesUpAnAddressThatIsNone() {
        outbox.enqueue(new Notice(number, "step", "receipt", "not an address", Map.of()));
        awaitState("failed");
    }

    @Test
    void queuesNothingWithoutAnAddress() {
        outbox.enqueue(new Notice(number, "step", "receipt", " ", Map.of()));
        assertThat(jdbc.sql("SELECT count(*) FROM notice WHERE number = ?")
                        .param(number.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesAnUnknownTemplateAndValuesThatMayTellSomethingOfAPerson() {
        assertThatThrownBy(() -> enqueue("no-such-template")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Notice(number, "step", "receipt", recipient, Map.of("queryCode", "ABCD")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void enqueue(String template) {
        outbox.enqueue(new Notice(number, "step", template, recipient, Map.of("link", "/track")));
    }

    private void awaitState(String state) {
        Until.holds(() -> state.equals(column("state")));
    }

    private String id() {
        return column("id");
    }

    private String column(String name) {
        return jdbc.sql("SELECT coalesce(" + name + "::text, '') FROM notice WHERE number = ?")
                .param(number.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    private MimeMessage onlyMail() {
        List<MimeMessage> mails = PostOffice.mailsTo(recipient);
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }
}
