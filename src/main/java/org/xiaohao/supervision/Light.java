package org.xiaohao.supervision;

import java.util.Locale;

/** The light of a clock: colour, shape and word, so that nobody depends on the colour. */
public enum Light {
    GREEN("正常", "●"),
    YELLOW("临期", "▲"),
    RED("超期", "■"),
    GREY("暂停", "◆");

    private final String label;
    private final String shape;

    Light(String label, String shape) {
        this.label = label;
        this.shape = shape;
    }

    public String label() {
        return label;
    }

    public String shape() {
        return shape;
    }

    /** Class name for the style sheet. */
    public String css() {
        return "light-" + name().toLowerCase(Locale.ROOT);
    }
}
