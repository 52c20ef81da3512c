package org.xiaohao.process.step;

import org.springframework.stereotype.Component;

/**
 * Knows whether what a person submits at this moment is decided in one go with other cases. The submission passes
 * through the engine, whose commands carry the answers of the form and nothing else.
 */
@Component
public class InOneGo {

    private final ThreadLocal<Boolean> now = ThreadLocal.withInitial(() -> false);

    public void run(Runnable submission) {
        now.set(true);
        try {
            submission.run();
        } finally {
            now.remove();
        }
    }

    boolean isNow() {
        return now.get();
    }
}
