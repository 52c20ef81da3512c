package org.xiaohao.portal;

import java.time.Duration;

/** One address has sent as much as it may in an hour. */
class TooMany extends RuntimeException {

    private final transient Duration pause;

    TooMany(Duration pause) {
        this.pause = pause;
    }

    /** Whole seconds until the next try may succeed. */
    long seconds() {
        return pause.plusSeconds(1).toSeconds();
    }

    String words() {
        return "从这个网络地址提交的次数太多，请 " + pause.plusSeconds(59).toMinutes() + " 分钟后再试。";
    }
}
