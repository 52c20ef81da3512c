package org.xiaohao.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets entries of the security log that are older than the installation keeps them. */
@Component
class SecurityLogRetention {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityLogRetention.class);

    private final SecurityLog log;
    private final IdentitySettings settings;
    private final Clock clock;

    SecurityLogRetention(SecurityLog log, IdentitySettings settings, Clock clock) {
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    void forget() {
        int gone = log.forgetBefore(clock.instant().minus(Duration.ofDays(settings.securityLogDays())));
        if (gone > 0) {
            LOG.info("security log: {} entries older than {} days deleted", gone, settings.securityLogDays());
        }
    }
}
