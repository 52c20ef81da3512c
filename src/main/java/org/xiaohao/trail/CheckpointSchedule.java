package org.xiaohao.trail;

import java.time.Duration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Has a checkpoint written every hour. */
@Component
class CheckpointSchedule implements SchedulingConfigurer {

    private static final Duration FIRST = Duration.ofMinutes(1);

    private final Checkpoints checkpoints;
    private final TrailSettings settings;

    CheckpointSchedule(Checkpoints checkpoints, TrailSettings settings) {
        this.checkpoints = checkpoints;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(checkpoints::write, settings.checkpointEvery(), FIRST));
    }
}
