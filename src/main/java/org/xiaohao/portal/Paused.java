package org.xiaohao.portal;

import java.time.Duration;

/** Too many wrong tries: wait. */
class Paused extends RuntimeException {

    private final transient Duration pause;

    Paused(Duration pause) {
        this.pause = pause;
    }

    Duration pause() {
        return pause;
    }
}
