package org.xiaohao.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.calendar.WorkingCalendar;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.StartRefused;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Until;

/** Another system is told beside the mail: signed, once by its key, tried again, and never in the way of a mail. */
@HouseTest
class WebhookTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final AtomicInteger NUMBERS = new AtomicInteger(950_000);

    private record Heard(Map<String, String> body, String raw, String signature, String once, String path) {}

    @Autowired
    OutboxStore store;

    @Autowired
    Delivered delivered;

    @Autowired
    NoticeTexts texts;

    @Autowired
    ValuesJson json;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final ProblemNumber number = ProblemNumber.of(2026, NUMBERS.incrementAndGet());
    private final String recipient = "hook-" + UUID.randomUUID() + "@example.org";
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private volatile int answer = 204;
    private HttpServer server;
    private NoticeSettings settings;
    private WebhookTarget target;

    @BeforeEach
    void anotherSystem() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            String raw = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            Map<String, String> body =
                    new ObjectMapper().readerForMapOf(String.class).readValue(raw);
            heard.add(new Heard(
                    body,
                    raw,
                    headers.getFirst(Webhook.SIGNATURE),
                    headers.getFirst(Webhook.ONCE),
                    exchange.getRequestURI().getPath()));
            if (answer == 0) {
                await(release);
            }
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(answer == 0 ? 204 : answer, -1);
            exchange.close();
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/notices";
        settings = NoticeHouse.settings(NoticeHouse.webhook(url, SECRET, "127.0.0.1", "overdue,claim"));
        target = new WebhookTarget(settings, NoticeHouse.folder(NoticeHouse.TEXTS));
    }

    @AfterEach
    void itLeaves() {
        release.countDown();
        server.stop(0);
        jdbc.sql("UPDATE notice SET state = 'failed' WHERE channel = 'webhook' AND state <> 'sent'")
                .update();
    }

    @Test
    void tellsItSignedOnceAndWithoutTheRecipient() {
        enqueue("overdue", Map.of("taskName", "核验"));
        send();
        assertThat(heard).hasSize(1);
        Heard one = heard.get(0);
        assertThat(one.body())
                .containsOnlyKeys("id", "kind", "number", "subject", "text", "link", "sentAt")
                .containsEntry("kind", "overdue")
                .containsEntry("number", number.value())
                .containsEntry("subject", "有事项已经超期（" + number + "）");
        assertThat(one.raw()).contains("核验").doesNotContain(recipient);
        assertThat(one.once()).isEqualTo(one.body().get("id")).isEqualTo(column("id"));
        long time = Long.parseLong(one.signature().replaceAll("t=(\\d+),.*", "$1"));
        assertThat(one.signature()).isEqualTo(Webhook.signature(SECRET, time, one.raw()));
        assertThat(column("state")).isEqualTo("sent");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 503, 302})
    void triesAgainUnderTheSameKeyAndFollowsNoRedirect(int status) {
        answer = status;
        enqueue("overdue", Map.of());
        send();
        assertThat(column("state")).isEqualTo("queued");
        assertThat(column("last_error")).isEqualTo("not-now");
        answer = 200;
        jdbc.sql("UPDATE notice SET next_at = now() WHERE number = ? AND channel = 'webhook'")
                .param(number.value())
                .update();
        send();
        assertThat(column("state")).isEqualTo("sent");
        assertThat(heard).hasSize(2).extracting(Heard::once).containsOnly(column("id"));
        assertThat(heard).extracting(Heard::path).containsOnly("/notices");
    }

    @Test
    void givesUpWhatIsRefusedForGood() {
        answer = 422;
        enqueue("overdue", Map.of());
        send();
        assertThat(column("state")).isEqualTo("failed");
        assertThat(column("last_error")).isEqualTo("refused");
    }

    @Test
    void aSystemThatDoesNotAnswerDelaysNoMail() {
        answer = 0;
        enqueue("overdue", Map.of());
        var line = Executors.newSingleThreadExecutor();
        try {
            line.submit(this::send);
            Until.holds(() -> heard.size() == 1);
            Until.holds(() -> "sent".equals(column("state", "mail")));
            Until.holds(() -> "timeout".equals(column("last_error")));
            assertThat(column("state")).isEqualTo("queued");
        } finally {
            line.shutdown();
        }
    }

    @Test
    void tellsNeitherOtherKindsNorALinkThatIsAKey() {
        enqueue("receipt", Map.of());
        enqueue("claim", Map.of(Notice.KEY_LINK, "/claim/x"));
        send();
        assertThat(heard).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            http://gateway.example.org/x | gateway.example.org | https
            https://gateway.example.org/x | other.example.org | hosts
            https://me@gateway.example.org/x | gateway.example.org | 网址
            ftp://localhost/x | localhost | https
            not an address | localhost | 网址
            """)
    void aWrongAddressStopsTheStart(String url, String host, String why) {
        assertThatThrownBy(() -> start(url, SECRET, host, "overdue"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll("xiaohao.notice.webhook.url", why);
    }

    @Test
    void aShortSecretOrNoKindOrAnUnknownOneStopsTheStart() {
        String url = "https://gateway.example.org/x";
        assertThatThrownBy(() -> start(url, SECRET.substring(1), "gateway.example.org", "overdue"))
                .hasMessageContainingAll("webhook.secret", "32");
        assertThatThrownBy(() -> start(url, SECRET, "gateway.example.org", "")).hasMessageContaining("webhook.kinds");
        assertThatThrownBy(() -> start(url, SECRET, "gateway.example.org", "nonsense"))
                .hasMessageContaining("nonsense");
        assertThat(start(url, SECRET, "gateway.example.org", "overdue").isOn()).isTrue();
        assertThat(NoticeHouse.noWebhook().isOn()).isFalse();
    }

    private static WebhookTarget start(String url, String secret, String host, String kinds) {
        return new WebhookTarget(
                NoticeHouse.settings(NoticeHouse.webhook(url, secret, host, kinds)),
                NoticeHouse.folder(NoticeHouse.TEXTS));
    }

    private void enqueue(String kind, Map<String, String> values) {
        var outbox = new Outbox(store, texts, NoticeHouse.times(calendar), target, events, clock);
        transaction.executeWithoutResult(status -> outbox.enqueue(new Notice(number, "step", kind, recipient, values)));
    }

    private void send() {
        var webhook = new Webhook(target, texts, json, settings, clock);
        new WebhookSender(store, delivered, webhook, target, settings, clock).sendWaiting();
    }

    private String column(String name) {
        return column(name, "webhook");
    }

    private String column(String name, String channel) {
        return jdbc.sql("SELECT coalesce(" + name + "::text, '') FROM notice WHERE number = ? AND channel = ?")
                .params(number.value(), channel)
                .query(String.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
