package org.xiaohao.trail;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Shows the finding of the last regular verification: asking for the health costs nothing. */
@Component
class TrailHealthIndicator implements HealthIndicator, SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(TrailHealthIndicator.class);

    private static final Duration FIRST = Duration.ofSeconds(10);

    private final TrailVerifier verifier;
    private final TrailSettings settings;
    private final LastVerdict last;
    private final Clock clock;

    TrailHealthIndicator(TrailVerifier verifier, TrailSettings settings, LastVerdict last, Clock clock) {
        this.verifier = verifier;
        this.settings = settings;
        this.last = last;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(this::check, settings.checkEvery(), FIRST));
    }

    void check() {
        Verdict found = verifier.verify();
        last.remember(clock.instant(), found);
        if (!found.isWhole()) {
            LOG.error("{}", found.words());
        }
    }

    @Override
    public Health health() {
        Verdict verdict = last.finding().map(LastVerdict.Finding::verdict).orElse(null);
        if (verdict == null) {
            return Health.unknown().build();
        }
        Health.Builder health = verdict.isWhole() ? Health.up() : Health.down();
        return health.withDetail("finding", verdict.words()).build();
    }
}
