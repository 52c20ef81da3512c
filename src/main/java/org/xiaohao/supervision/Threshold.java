package org.xiaohao.supervision;

/** What the patrol tells of a running clock, each once for one and the same end. */
public enum Threshold {
    /** The light has turned yellow: the end is near. */
    WARNED("clock.warned", "warned_for"),
    /** The end has passed and the clock still runs. */
    BREACHED("clock.breached", "breached_for");

    private final String event;
    private final String column;

    Threshold(String event, String column) {
        this.event = event;
        this.column = column;
    }

    /** Kind of the event that tells it. */
    public String event() {
        return event;
    }

    String column() {
        return column;
    }
}
