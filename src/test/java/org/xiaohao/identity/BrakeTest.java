package org.xiaohao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Guessing gets slow, and nobody can be locked out by somebody else. */
class BrakeTest {

    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.7";

    /** A clock that stands still until the test moves it. */
    private static class HandClock extends Clock {
        private Instant now = Instant.parse("2026-11-20T01:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final HandClock clock = new HandClock();
    private final Brake brake =
            new Brake(new IdentitySettings(5, 60, Duration.ofMinutes(10), 90, 365, Duration.ofMinutes(30)), clock);

    @Test
    void holdsTheFifthGuessAndNotTheFourth() {
        guess("leader", HERE, 4);
        assertThat(brake.holds("leader", HERE)).isFalse();
        guess("leader", HERE, 1);
        assertThat(brake.holds("leader", HERE)).isTrue();
    }

    @Test
    void aStrangerElsewhereDoesNotLockTheLeaderOut() {
        guess("leader", ELSEWHERE, 500);
        assertThat(brake.holds("leader", HERE)).isFalse();
    }

    @Test
    void whoTriesManyAccountsFromOneAddressIsHeldAsWell() {
        for (int i = 0; i < 60; i++) {
            guess("account-" + i, ELSEWHERE, 1);
        }
        assertThat(brake.holds("another", ELSEWHERE)).isTrue();
        assertThat(brake.holds("another", HERE)).isFalse();
    }

    @Test
    void letsGoAfterThePause() {
        guess("leader", HERE, 5);
        clock.now = clock.now.plus(Duration.ofMinutes(10)).plusSeconds(1);
        assertThat(brake.holds("leader", HERE)).isFalse();
    }

    @Test
    void forgetsAfterARightPassword() {
        guess("leader", HERE, 4);
        brake.passed("leader", HERE);
        guess("leader", HERE, 4);
        assertThat(brake.holds("leader", HERE)).isFalse();
    }

    private void guess(String account, String address, int times) {
        for (int i = 0; i < times; i++) {
            brake.failed(account, address);
        }
    }
}
