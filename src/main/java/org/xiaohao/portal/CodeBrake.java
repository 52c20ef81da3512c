package org.xiaohao.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.ProblemNumber;

/**
 * Slows down whoever guesses query codes. It counts per address, and per address and number: a stranger elsewhere can
 * never lock an enterprise out of its own case.
 */
@Component
class CodeBrake {

    static final int FREE_TRIES = 5;
    private static final int FREE_TRIES_OF_ADDRESS = 30;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 5;
    private static final int CROWD = 20_000;

    private record Failures(int count, Instant last, Instant freeAt) {}

    private final Map<String, Failures> failures = new ConcurrentHashMap<>();
    private final Clock clock;

    CodeBrake(Clock clock) {
        this.clock = clock;
    }

    /** How long this caller has to wait before the next try; empty when it may try now. */
    Optional<Duration> pause(String address, ProblemNumber number) {
        Instant now = clock.instant();
        Duration wait = Duration.ZERO;
        for (String key : new String[] {address, address + " " + number}) {
            Failures known = failures.get(key);
            if (known != null && known.freeAt().isAfter(now.plus(wait))) {
                wait = Duration.between(now, known.freeAt());
            }
        }
        return wait.isZero() ? Optional.empty() : Optional.of(wait);
    }

    void failed(String address, ProblemNumber number) {
        forgetOld();
        count(address, FREE_TRIES_OF_ADDRESS);
        count(address + " " + number, FREE_TRIES);
    }

    /** A right code clears the number, not the address: one own case is no licence to guess others. */
    void passed(String address, ProblemNumber number) {
        failures.remove(address + " " + number);
    }

    private void count(String key, int free) {
        Instant now = clock.instant();
        failures.compute(key, (same, known) -> {
            int count = known == null || isOld(known, now) ? 1 : known.count() + 1;
            return new Failures(count, now, now.plus(pauseAfter(count - free)));
        });
    }

    private static Duration pauseAfter(int tooMany) {
        if (tooMany < 0) {
            return Duration.ZERO;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tooMany, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static boolean isOld(Failures known, Instant now) {
        return known.last().plus(LONGEST_PAUSE).isBefore(now) && known.freeAt().isBefore(now);
    }

    private void forgetOld() {
        if (failures.size() > CROWD) {
            Instant now = clock.instant();
            failures.values().removeIf(known -> isOld(known, now));
        }
    }
}
