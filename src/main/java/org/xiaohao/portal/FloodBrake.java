package org.xiaohao.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts what one address sends in an hour, so that nobody fills the case list or the disk. */
@Component
class FloodBrake {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int REMEMBERED = 20_000;

    private record Sent(int count, Instant since) {}

    private final Clock clock;
    private final Map<String, Sent> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Sent> eldest) {
            // bounded: a flood from invented addresses must not fill the memory
            return size() > REMEMBERED;
        }
    };

    FloodBrake(Clock clock) {
        this.clock = clock;
    }

    /** Counts one more; answers how long to wait instead when the hour's number is used up. */
    synchronized Optional<Duration> count(String kind, String address, int most) {
        Instant now = clock.instant();
        String key = kind + ' ' + address;
        Sent before = known.get(key);
        if (before == null || !before.since().plus(HOUR).isAfter(now)) {
            before = new Sent(0, now);
        }
        if (before.count() >= most) {
            return Optional.of(Duration.between(now, before.since().plus(HOUR)));
        }
        known.put(key, new Sent(before.count() + 1, before.since()));
        return Optional.empty();
    }
}
