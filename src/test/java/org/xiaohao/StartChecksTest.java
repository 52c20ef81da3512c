package org.xiaohao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.validation.annotation.Validated;
import org.xiaohao.shared.StartRefused;

class StartChecksTest {

    private final ApplicationContextRunner start =
            new ApplicationContextRunner().withBean(SettingsCheck.class).withUserConfiguration(OneRoom.class);

    @Test
    void acceptsTheSettingsOfARoom() {
        start.withPropertyValues("xiaohao.kitchen.stove=gas")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void refusesTheSettingsOfARoomThatDoesNotExist() {
        start.withPropertyValues("xiaohao.kitchn.stove=gas").run(context -> assertThat(context.getStartupFailure())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("xiaohao.kitchn.stove"));
    }

    @Test
    void refusesAnUnknownKeyOfARoom() {
        start.withPropertyValues("xiaohao.kitchen.oven=gas").run(context -> assertThat(context.getStartupFailure())
                .rootCause()
                .hasMessageContaining("xiaohao.kitchen.oven"));
    }

    @Test
    void everyRoomRefusesUnknownKeysAndChecksItsValues() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Stream<Class<?>> settings = scanner.findCandidateComponents("org.xiaohao").stream()
                .map(bean -> ClassUtils.resolveClassName(bean.getBeanClassName(), null))
                .filter(type -> type.getEnclosingClass() != StartChecksTest.class)
                .map(type -> (Class<?>) type);
        assertThat(settings).isNotEmpty().allSatisfy(type -> {
            assertThat(AnnotationUtils.findAnnotation(type, ConfigurationProperties.class)
                            .ignoreUnknownFields())
                    .isFalse();
            assertThat(type).hasAnnotation(Validated.class);
        });
    }

    @Test
    void refusesAnotherTimeZone() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            assertThatThrownBy(() -> new ZoneCheck().initialize(new GenericApplicationContext()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Asia/Shanghai");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void explainsARefusedStartInOneSentence() {
        FailureAnalysis analysis =
                new StartRefusedAnalyzer().analyze(new IllegalStateException(new StartRefused("不行", "no")));
        assertThat(analysis.getDescription()).isEqualTo("不行 / no");
        assertThat(analysis.getAction()).isNull();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Kitchen.class)
    static class OneRoom {}

    @ConfigurationProperties(prefix = "xiaohao.kitchen", ignoreUnknownFields = false)
    record Kitchen(String stove) {}
}
