package org.xiaohao.support;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that happens in another thread, at most two minutes: all mails of a run wait in one queue. */
public final class Until {

    private static final Duration CAP = Duration.ofMinutes(2);

    private Until() {}

    public static void holds(BooleanSupplier condition) {
        Instant end = Instant.now().plus(CAP);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("did not come true within " + CAP);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
