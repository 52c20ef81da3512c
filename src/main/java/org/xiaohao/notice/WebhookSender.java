package org.xiaohao.notice;

import java.time.Clock;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Service;

/** Sends what waits for the webhook, on a task of its own: a dead one delays no mail. */
@Service
class WebhookSender implements SchedulingConfigurer {

    private final Courier courier;
    private final WebhookTarget target;
    private final NoticeSettings settings;

    WebhookSender(
            OutboxStore store,
            Delivered delivered,
            Webhook webhook,
            WebhookTarget target,
            NoticeSettings settings,
            Clock clock) {
        this.courier = new Courier(Channel.WEBHOOK, webhook::post, store, delivered, settings, clock);
        this.target = target;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (target.isOn()) {
            tasks.addFixedDelayTask(this::sendWaiting, settings.poll());
        }
    }

    void sendWaiting() {
        courier.sendWaiting();
    }
}
