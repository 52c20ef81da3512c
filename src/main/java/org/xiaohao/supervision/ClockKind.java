package org.xiaohao.supervision;

/** The kinds of limit; they are shown side by side and never merged. */
public enum ClockKind {
    STATUTORY("法定时限"),
    PLAN("整改时限"),
    SUPERVISION_13710("督办时限"),
    TASK("环节时限");

    private final String label;

    ClockKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
