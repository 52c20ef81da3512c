package org.xiaohao.supervision;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.WhileServing;

/** Counts the limits by the official years with which the house starts, and follows other nodes that read newer ones. */
@Component
@WhileServing
class CalendarWatch implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarWatch.class);

    private final CalendarReload reload;
    private final Duration every;

    CalendarWatch(CalendarReload reload, SupervisionSettings settings) {
        this.reload = reload;
        this.every = settings.calendarLook();
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        reload.follow();
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(this::look, every, every));
    }

    private void look() {
        try {
            reload.look();
            if (reload.isBehind()) {
                LOG.warn("calendar: another node follows other files than those beside this one");
            }
        } catch (Rejection wrong) {
            LOG.error("calendar not read again: {}", wrong.getMessage());
        }
    }
}
