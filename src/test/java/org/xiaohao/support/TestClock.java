package org.xiaohao.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.xiaohao.calendar.DueDate;
import org.xiaohao.calendar.HouseClock;

/** The house's clock in tests: it runs, and a test may set it forward; back to the real time with {@link #reset()}. */
public final class TestClock extends Clock {

    private static volatile Duration ahead = Duration.ZERO;

    private final Clock house;

    private TestClock(Clock house) {
        this.house = house;
    }

    public static void forward(Duration time) {
        ahead = ahead.plus(time);
    }

    public static void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return DueDate.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return house.instant().plus(ahead);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class InPlaceOfTheRealOne {

        @Bean
        @Primary
        Clock testClock(HouseClock house) {
            return new TestClock(house);
        }
    }
}
