package org.xiaohao.trail;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A verification opens no port, works on no job and does nothing that is {@code WhileServing}, so it may run beside the serving application. */
class VerifyCommandEnvironment implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("xiaohao.trail.verify", Boolean.class, false)) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "trail verification",
                            Map.of("server.port", "-1", "camunda.bpm.job-execution.enabled", "false")));
        }
    }
}
