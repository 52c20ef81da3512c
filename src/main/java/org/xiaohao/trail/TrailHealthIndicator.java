package org.xiaohao.trail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Shows the finding of the last regular verification: asking for the health costs nothing. */
@Component
class TrailHealthIndicator implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(TrailHealthIndicator.class);

    private final TrailVerifier verifier;
    private volatile Verdict last;

    TrailHealthIndicator(TrailVerifier verifier) {
        this.verifier = verifier;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "${xiaohao.trail.check-every:PT10M}")
    void check() {
        last = verifier.verify();
        if (!last.isWhole()) {
            LOG.error("{}", last.words());
        }
    }

    @Override
    public Health health() {
        Verdict verdict = last;
        if (verdict == null) {
            return Health.unknown().build();
        }
        Health.Builder health = verdict.isWhole() ? Health.up() : Health.down();
        return health.withDetail("finding", verdict.words()).build();
    }
}
