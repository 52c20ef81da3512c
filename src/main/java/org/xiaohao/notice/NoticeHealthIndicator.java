package org.xiaohao.notice;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Shows how many notices wait and how many were given up; neither takes the application out of service. */
@Component
class NoticeHealthIndicator implements HealthIndicator {

    private final OutboxStore store;

    NoticeHealthIndicator(OutboxStore store) {
        this.store = store;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("queued", store.count("queued"))
                .withDetail("failed", store.count("failed"))
                .build();
    }
}
