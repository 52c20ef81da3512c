package org.xiaohao.notice;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.xiaohao.calendar.WorkingCalendar;

/** The parts of this room that a test needs, without the rest of the house. */
final class NoticeHouse {

    static final Path TEXTS = Path.of("config", "notices");

    private static final NoticeSettings.Webhook NO_WEBHOOK = webhook("", "", "", "");

    private NoticeHouse() {}

    static NoticeSettings.Webhook webhook(String url, String secret, String host, String kinds) {
        return new NoticeSettings.Webhook(
                url,
                secret,
                Set.of(host),
                kinds.isEmpty() ? Set.of() : Set.of(kinds.split(",")),
                Duration.ofMillis(700));
    }

    static WebhookTarget noWebhook() {
        return new WebhookTarget(settings(NO_WEBHOOK), folder(TEXTS));
    }

    static NoticeSettings settings(NoticeSettings.Webhook webhook) {
        return settings(TEXTS, Path.of("target"), null, webhook);
    }

    static NoticeSettings settings(Path texts, Path mails, String redirectTo) {
        return settings(texts, mails, redirectTo, NO_WEBHOOK);
    }

    private static NoticeSettings settings(Path texts, Path mails, String redirectTo, NoticeSettings.Webhook webhook) {
        return new NoticeSettings(
                "xiaohao@example.org",
                redirectTo,
                mails,
                texts,
                Duration.ofSeconds(5),
                Duration.ofMinutes(2),
                new NoticeSettings.Digest("08:30", Set.of("due-soon")),
                webhook);
    }

    static DigestTimes times(WorkingCalendar calendar) {
        return new DigestTimes(settings(TEXTS, Path.of("target"), null), folder(TEXTS), calendar);
    }

    static TextFolder folder(Path texts) {
        return new TextFolder(settings(texts, Path.of("target"), null));
    }

    static NoticeTexts texts(Path folder) {
        return new NoticeTexts(folder(folder), new AddressSettings(URI.create("https://xiaohao.example.org/")));
    }
}
