package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.notice.Notice;
import org.xiaohao.notice.Outbox;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.PostOffice;
import org.xiaohao.support.Until;

/** The outbox shows what failed and why, and sends it again on demand, once. */
@HouseTest
class OutboxScreenTest {

    private static final String PERSON = "office.leader";
    private static final AtomicInteger NUMBERS = new AtomicInteger(980_000);

    @Autowired
    WebApplicationContext house;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient db;

    private final ProblemNumber number = ProblemNumber.of(2026, NUMBERS.incrementAndGet());
    private DeskBrowser browser;

    @BeforeEach
    void aBrowser() {
        browser = new DeskBrowser(house);
    }

    @Test
    void showsWhyANoticeFailedAndSendsItAgainUnderItsOldId() throws Exception {
        String recipient = queued("receipt", Map.of("link", "/track"));
        set("state = 'failed', last_error = 'no-connection', attempts = 8");
        assertThat(page("FAILED"))
                .contains(number.value(), "没有发出", "连接不上服务器", "r***@", "重发")
                .doesNotContain(recipient);

        assertThat(resend().getRedirectedUrl()).isEqualTo("/desk/outbox");
        awaitState("sent");
        assertThat(PostOffice.mailsTo(recipient)).hasSize(2);
        assertThat(PostOffice.mailsTo(recipient).get(1).getMessageID())
                .isEqualTo(PostOffice.mailsTo(recipient).get(0).getMessageID());
        assertThat(PostOffice.textOf(PostOffice.mailsTo(recipient).get(1))).contains("/track");
        assertThat(trail()).isEqualTo(PERSON);
        assertThat(resend().getStatus()).as("sent and not in doubt").isEqualTo(422);
    }

    @Test
    void sendsAnUnsureOneAgainButNeverALinkThatWasAKey() throws Exception {
        String recipient = queued("receipt", Map.of());
        set("unsure = 1");
        assertThat(page("UNSURE")).contains(number.value(), "可能重复 1 次");
        assertThat(resend().getStatus()).isEqualTo(302);
        awaitState("sent");
        assertThat(PostOffice.mailsTo(recipient)).hasSize(2);
    }

    @Test
    void forgetsALinkThatIsAKeyWithItsSendingAndDoesNotSendItAgain() throws Exception {
        String recipient = queued("claim", Map.of(Notice.KEY_LINK, "/claim/only-once"));
        assertThat(PostOffice.textOf(PostOffice.mailsTo(recipient).get(0))).contains("/claim/only-once");
        assertThat(column("details")).doesNotContain("only-once");
        set("unsure = 1");
        assertThat(resend().getStatus()).isEqualTo(422);
        assertThat(page("UNSURE")).contains(number.value()).doesNotContain(column("id"));
    }

    @Test
    void letsOnlyOfficeAndAdministratorsIn() throws Exception {
        assertThat(browser.open("/desk/outbox", "office.admin").getContentAsString())
                .contains("发件箱")
                .doesNotContain("/desk/cases/");
        assertThat(browser.open("/desk/outbox", "industry.leader").getStatus()).isEqualTo(403);
        assertThat(browser.post(path(UUID.randomUUID().toString()), "industry.leader")
                        .getStatus())
                .isEqualTo(403);
    }

    private String queued(String template, Map<String, String> values) {
        String recipient = "r-" + UUID.randomUUID() + "@example.org";
        outbox.enqueue(new Notice(number, "step", template, recipient, values));
        awaitState("sent");
        return recipient;
    }

    private String page(String state) throws Exception {
        return browser.open("/desk/outbox?state=" + state + "&number=" + number, PERSON)
                .getContentAsString();
    }

    private MockHttpServletResponse resend() throws Exception {
        return browser.post(path(column("id")), PERSON);
    }

    private static String path(String id) {
        return "/desk/outbox/" + id + "/resend";
    }

    private String trail() {
        return db.sql("select actor from trail_event where number = :number and kind = 'notice.resent'")
                .param("number", number.value())
                .query(String.class)
                .single();
    }

    private void awaitState(String state) {
        Until.holds(() -> state.equals(column("state")));
    }

    private void set(String change) {
        db.sql("update notice set " + change + " where number = :number")
                .param("number", number.value())
                .update();
    }

    private String column(String name) {
        return db.sql("select " + name + "::text from notice where number = :number")
                .param("number", number.value())
                .query(String.class)
                .single();
    }
}
