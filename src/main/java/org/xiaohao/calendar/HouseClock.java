package org.xiaohao.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The clock of the house. A story of the past can be told on the thread that tells it; every other thread keeps the
 * true time.
 */
public final class HouseClock extends Clock {

    private final Clock real;
    private final ThreadLocal<Instant> told;

    HouseClock(ZoneId zone) {
        this(Clock.system(zone), new ThreadLocal<>());
    }

    private HouseClock(Clock real, ThreadLocal<Instant> told) {
        this.real = real;
        this.told = told;
    }

    /** Does something as if it were {@code moment}; the future cannot be told. */
    public <T> T at(Instant moment, Supplier<T> story) {
        Instant now = real.instant();
        told.set(moment.isBefore(now) ? moment : now);
        try {
            return story.get();
        } finally {
            told.remove();
        }
    }

    @Override
    public Instant instant() {
        Instant moment = told.get();
        return moment == null ? real.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new HouseClock(real.withZone(zone), told);
    }
}
