package org.xiaohao;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

class SchedulesTest {

    private final ApplicationContextRunner start =
            new ApplicationContextRunner().withUserConfiguration(Schedules.class);

    @Test
    void anApplicationThatServesDoesItsRegularWork() {
        start.run(house -> assertThat(house).hasSingleBean(ScheduledAnnotationBeanPostProcessor.class));
    }

    @Test
    void oneThatOnlyVerifiesTheTrailSendsAndDeletesNothing() {
        start.withPropertyValues("xiaohao.trail.verify=true")
                .run(house -> assertThat(house).doesNotHaveBean(ScheduledAnnotationBeanPostProcessor.class));
    }
}
