package org.xiaohao.round;

/** What the lead makes of a row that a zone found. */
public enum Finding {
    TAKE("登记立案"),
    DUPLICATE("与已有案件重复"),
    NONE("不属于本次排查");

    /** Under which keys the decision stands in a row. */
    public static final String KEY = "finding";

    public static final String NOTE = "findingNote";

    private final String label;

    Finding(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static boolean isTaken(RoundEntry entry) {
        return TAKE.name().equals(entry.text(KEY));
    }
}
