package org.xiaohao.process;

import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;
import org.xiaohao.process.engine.AsSystem;

/** Lets the timers of the diagrams rest while a story of the past is told, in which all of them are long due. */
@Component
public class DrawnTimers {

    private final ProcessEngine engine;
    private final AsSystem asSystem;

    DrawnTimers(ProcessEngine engine, AsSystem asSystem) {
        this.engine = engine;
        this.asSystem = asSystem;
    }

    /** The timers that are still due when the story ends fire before this returns. */
    public <T> T resting(Supplier<T> story) {
        JobExecutor executor =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        boolean working = executor.isActive();
        if (working) {
            executor.shutdown();
        }
        try {
            T told = story.get();
            asSystem.run(this::fire);
            return told;
        } finally {
            if (working) {
                executor.start();
            }
        }
    }

    private void fire() {
        ManagementService jobs = engine.getManagementService();
        List<Job> due = jobs.createJobQuery()
                .timers()
                .withRetriesLeft()
                .duedateLowerThan(new Date())
                .list();
        due.forEach(timer -> jobs.executeJob(timer.getId()));
    }
}
