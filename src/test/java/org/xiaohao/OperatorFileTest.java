package org.xiaohao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** {@code config/application.yml} is all comments; what it offers must exist. */
class OperatorFileTest {

    private static final Pattern OFFER = Pattern.compile("^#(xiaohao\\.[\\w.-]+): .*");

    @Test
    void offersOnlySettingsThatARoomReads() throws IOException {
        List<String> offered = lines().map(OFFER::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .toList();
        assertThat(offered).hasSizeGreaterThan(10);
        assertThat(settings()).containsAll(offered);
    }

    @Test
    void setsNothingByItself() throws IOException {
        assertThat(lines()).allMatch(line -> line.isBlank() || line.startsWith("#"));
    }

    private static Stream<String> lines() throws IOException {
        return Files.readAllLines(Path.of("config", "application.yml")).stream();
    }

    private static Set<String> settings() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("org.xiaohao").stream()
                .map(bean -> ClassUtils.resolveClassName(bean.getBeanClassName(), null))
                .filter(Class::isRecord)
                .flatMap(OperatorFileTest::keys)
                .collect(Collectors.toSet());
    }

    private static Stream<String> keys(Class<?> room) {
        String prefix = AnnotationUtils.findAnnotation(room, ConfigurationProperties.class)
                .prefix();
        return keys(prefix, room);
    }

    private static Stream<String> keys(String prefix, Class<?> settings) {
        return Arrays.stream(settings.getRecordComponents()).flatMap(one -> {
            String key = prefix + "." + DataObjectPropertyName.toDashedForm(one.getName());
            return one.getType().isRecord() ? keys(key, one.getType()) : Stream.of(key);
        });
    }
}
