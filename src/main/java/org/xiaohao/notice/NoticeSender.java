package org.xiaohao.notice;

import java.time.Clock;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Service;

/** Sends the mails that the outbox holds. */
@Service
class NoticeSender implements SchedulingConfigurer {

    private final Courier courier;
    private final NoticeSettings settings;

    NoticeSender(
            OutboxStore store,
            Delivered delivered,
            Mails mails,
            Carrier carrier,
            NoticeSettings settings,
            Clock clock) {
        this.courier = new Courier(
                Channel.MAIL, queued -> carrier.carry(mails.of(queued), queued), store, delivered, settings, clock);
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::sendWaiting, settings.poll());
    }

    void sendWaiting() {
        courier.sendWaiting();
    }
}
