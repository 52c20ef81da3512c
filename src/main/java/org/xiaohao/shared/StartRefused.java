package org.xiaohao.shared;

/**
 * The application must not start this way, and an operator can change it. Shown as one line without a stack trace.
 */
public class StartRefused extends RuntimeException {

    private final String chinese;

    public StartRefused(String chinese, String english) {
        super(chinese + " / " + english);
        this.chinese = chinese;
    }

    /** The reason alone, for a screen. */
    public String chinese() {
        return chinese;
    }
}
