package org.xiaohao.notice;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.xiaohao.notice.Failure.Undelivered;

/** Posts a notice to another system, signed, without the address of its recipient. */
@Component
class Webhook {

    static final String SIGNATURE = "X-Xiaohao-Signature";
    static final String ONCE = "Idempotency-Key";

    private static final Duration CONNECT = Duration.ofSeconds(5);
    // the other side asks for another try; every other 4xx will say the same again
    private static final Set<Integer> TRY_AGAIN = Set.of(408, 429);

    private final WebhookTarget target;
    private final NoticeTexts texts;
    private final ValuesJson json;
    private final Clock clock;
    private final Duration timeout;
    // an answer that leads elsewhere would lead past the list of allowed hosts
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    Webhook(WebhookTarget target, NoticeTexts texts, ValuesJson json, NoticeSettings settings, Clock clock) {
        this.target = target;
        this.texts = texts;
        this.json = json;
        this.timeout = settings.webhook().timeout();
        this.clock = clock;
    }

    void post(QueuedNotice queued) throws IOException, InterruptedException, Undelivered {
        Instant now = clock.instant();
        String body = body(queued, now);
        HttpRequest request = HttpRequest.newBuilder(target.url())
                .timeout(timeout)
                .header("Content-Type", "application/json; charset=utf-8")
                .header(ONCE, queued.id().toString())
                .header(SIGNATURE, signature(target.secret(), now.getEpochSecond(), body))
                .POST(BodyPublishers.ofString(body))
                .build();
        int status = status(request);
        if (status / 100 == 4 && !TRY_AGAIN.contains(status)) {
            throw new Undelivered(Failure.REFUSED);
        }
        if (status / 100 != 2) {
            throw new Undelivered(Failure.NOT_NOW);
        }
    }

    /** Reads the status and leaves: an answer that trickles must not hold the line. */
    private int status(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }

    private String body(QueuedNotice queued, Instant now) {
        NoticeTexts.Texts filled = texts.fill(queued.notice());
        Map<String, String> content = new LinkedHashMap<>();
        content.put("id", queued.id().toString());
        content.put("kind", queued.notice().template());
        content.put("number", queued.notice().numberText());
        content.put("subject", filled.subject());
        content.put("text", filled.plain());
        content.put("link", texts.link(queued.notice()));
        content.put("sentAt", now.toString());
        return json.write(content);
    }

    /** Time and body are signed together, so that an old message cannot be sent anew with a new time. */
    static String signature(String secret, long time, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] sum = mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + time + ",v1=" + HexFormat.of().formatHex(sum);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
