package org.xiaohao.notice;

import java.util.Locale;

/** The way on which a notice leaves. */
public enum Channel {
    MAIL("邮件"),
    WEBHOOK("接口推送");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The word in the table. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Channel ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
