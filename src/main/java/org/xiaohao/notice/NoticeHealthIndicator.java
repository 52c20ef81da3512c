package org.xiaohao.notice;

import java.util.Map;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;
import org.xiaohao.notice.OutboxReader.State;

/** Shows how many notices wait, were sent twice in doubt or given up; none takes the application out of service. */
@Component
class NoticeHealthIndicator implements HealthIndicator {

    private final OutboxReader reader;

    NoticeHealthIndicator(OutboxReader reader) {
        this.reader = reader;
    }

    @Override
    public Health health() {
        Map<State, Integer> counts = reader.counts();
        return Health.up()
                .withDetail("queued", counts.get(State.QUEUED))
                .withDetail("unsure", counts.get(State.UNSURE))
                .withDetail("failed", counts.get(State.FAILED))
                .build();
    }
}
