package org.xiaohao.round;

/** What came from a unit that was asked. */
public enum AnswerState {
    ASKED("待报送"),
    ANSWERED("已报送"),
    /** Signed that there is nothing to report (零报告). */
    ZERO("零报告"),
    MISSING("未报送");

    private final String label;

    AnswerState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isGiven() {
        return this == ANSWERED || this == ZERO;
    }
}
