package org.xiaohao.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.PostOffice;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.Until;

/** The mail server is down for an hour: nothing is lost, and none is doubled but the one that was cut off. */
@HouseTest
class HourWithoutMailTest {

    private static final ProblemNumber NUMBER = ProblemNumber.of(2026, 970_001);

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxReader reader;

    @Autowired
    NoticeSender sender;

    @Autowired
    Mails mails;

    @Autowired
    Carrier carrier;

    @Autowired
    GreenMail postOffice;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @AfterEach
    void theServerRunsAndTheClockIsRight() {
        if (!postOffice.isRunning()) {
            postOffice.start();
        }
        TestClock.reset();
    }

    @Test
    void losesNothingAndDoublesOnlyWhatWasCutOffUnderOneId() throws Exception {
        postOffice.stop();
        List<String> recipients = IntStream.range(0, 8).mapToObj(this::enqueued).toList();
        allTried();
        for (int minutes : new int[] {1, 5, 30}) {
            TestClock.forward(Duration.ofMinutes(minutes).plusSeconds(5));
            allTried();
        }
        assertThat(column("DISTINCT state")).containsExactly("queued");
        assertThat(column("DISTINCT last_error")).containsExactly("no-connection");
        assertThat(column("DISTINCT attempts")).containsExactly("4");

        TestClock.forward(Duration.ofMinutes(24));
        postOffice.start();
        int unsure = unsure();
        QueuedNotice cutOff = sentButNotMarked(recipients.get(3));
        TestClock.forward(Duration.ofHours(2));
        Until.holds(() -> column("DISTINCT state").equals(List.of("sent")));
        sender.sendWaiting();

        assertThat(recipients).allSatisfy(recipient -> {
            boolean twice = recipient.equals(cutOff.notice().recipient());
            assertThat(PostOffice.mailsTo(recipient)).hasSize(twice ? 2 : 1).allSatisfy(mail -> assertThat(
                            mail.getMessageID())
                    .isEqualTo("<" + idOf(recipient) + "@notice.xiaohao>"));
        });
        assertThat(unsure()).isEqualTo(unsure + 1);
    }

    private String enqueued(int index) {
        String recipient = index + "-" + UUID.randomUUID() + "@example.org";
        outbox.enqueue(new Notice(NUMBER, "step", "acceptance", recipient, Map.of("link", "/track")));
        return recipient;
    }

    /** One that fails ends the round, so that many rounds are needed. */
    private void allTried() {
        Until.holds(() -> {
            sender.sendWaiting();
            return jdbc.sql("SELECT count(*) FROM notice WHERE number = ? AND (state = 'sending' OR next_at <= ?)")
                            .params(NUMBER.value(), Timestamp.from(clock.instant()))
                            .query(Integer.class)
                            .single()
                    == 0;
        });
    }

    /** The server took the mail, and the application died before it could note that. */
    private QueuedNotice sentButNotMarked(String recipient) throws Exception {
        jdbc.sql("UPDATE notice SET state = 'sending', claimed_at = ?, attempts = attempts + 1 WHERE recipient = ?")
                .params(Timestamp.from(clock.instant()), recipient)
                .update();
        var queued = new QueuedNotice(
                UUID.fromString(idOf(recipient)),
                new Notice(NUMBER, "step", "acceptance", recipient, Map.of("link", "/track")),
                5);
        carrier.carry(mails.of(queued), queued);
        return queued;
    }

    private int unsure() {
        return reader.counts().get(OutboxReader.State.UNSURE);
    }

    private String idOf(String recipient) {
        return jdbc.sql("SELECT id::text FROM notice WHERE recipient = ?")
                .param(recipient)
                .query(String.class)
                .single();
    }

    private List<String> column(String expression) {
        return jdbc.sql("SELECT " + expression + "::text FROM notice WHERE number = ?")
                .param(NUMBER.value())
                .query(String.class)
                .list();
    }
}
