package org.xiaohao.supervision;

import java.util.Locale;

/** The light of a clock: colour, shape and word, so that nobody depends on the colour. */
public enum Light {
    GREEN("正常", "●", "绿灯"),
    YELLOW("临期", "▲", "黄灯"),
    RED("超期", "■", "红灯"),
    GREY("暂停", "◆", "灰灯");

    private final String label;
    private final String shape;
    private final String colour;

    Light(String label, String shape, String colour) {
        this.label = label;
        this.shape = shape;
        this.colour = colour;
    }

    public String label() {
        return label;
    }

    public String shape() {
        return shape;
    }

    /** All three in words, for a mail, which has no colours of its own. */
    public String inWords() {
        return shape + " " + colour + "，" + label;
    }

    /** Class name for the style sheet. */
    public String css() {
        return "light-" + name().toLowerCase(Locale.ROOT);
    }
}
