package org.xiaohao.notice;

import java.net.URI;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.StartRefused;

/** Where notices go beside the mail, e.g. a gateway for short messages; nowhere without an address. */
@Component
class WebhookTarget {

    private static final String KEY = "xiaohao.notice.webhook.";
    private static final int SHORTEST_SECRET = 32;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final NoticeSettings.Webhook settings;
    private final URI url;

    WebhookTarget(NoticeSettings settings, TextFolder folder) {
        this.settings = settings.webhook();
        this.url = this.settings.url().isBlank() ? null : checked(this.settings);
        for (String kind : this.settings.kinds()) {
            refuse(kind.equals(Slot.DIGEST) || !folder.kinds().contains(kind), "kinds", "没有“" + kind + "”这种通知");
        }
    }

    boolean isOn() {
        return url != null;
    }

    /** A key goes to its owner alone, so such a notice goes nowhere else. */
    boolean takes(Notice notice) {
        return isOn() && settings.kinds().contains(notice.template()) && !notice.holdsKey();
    }

    URI url() {
        return url;
    }

    String secret() {
        return settings.secret();
    }

    private static URI checked(NoticeSettings.Webhook settings) {
        URI url = parsed(settings.url());
        String host = url.getHost();
        refuse(host == null || url.getRawUserInfo() != null, "url", "不是完整的网址");
        refuse(!settings.hosts().contains(host), "url", "主机 " + host + " 不在 " + KEY + "hosts 之内");
        boolean mayBePlain = "http".equals(url.getScheme()) && THIS_MACHINE.contains(host);
        refuse(!"https".equals(url.getScheme()) && !mayBePlain, "url", "必须是 https（本机除外）");
        refuse(settings.secret().length() < SHORTEST_SECRET, "secret", "至少 " + SHORTEST_SECRET + " 个字符");
        refuse(settings.kinds().isEmpty(), "kinds", "没有写明推送哪些通知");
        return url;
    }

    private static URI parsed(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new StartRefused(KEY + "url：不是网址", "not an address");
        }
    }

    private static void refuse(boolean wrong, String key, String why) {
        if (wrong) {
            throw new StartRefused(KEY + key + "：" + why, "webhook refused");
        }
    }
}
