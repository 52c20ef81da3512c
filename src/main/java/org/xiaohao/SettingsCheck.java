package org.xiaohao;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.StartRefused;

/**
 * Refuses keys under {@code xiaohao.} that no room reads. Inside a room its settings record refuses them; a misspelt
 * room would otherwise be silently ignored.
 */
@Component
class SettingsCheck implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final ConfigurationPropertyName HOUSE = ConfigurationPropertyName.of("xiaohao");

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        Set<ConfigurationPropertyName> rooms = rooms(factory);
        UnboundElementsSourceFilter files = new UnboundElementsSourceFilter();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource keys && files.apply(source)) {
                keys.stream().filter(HOUSE::isAncestorOf).forEach(key -> check(key, rooms));
            }
        }
    }

    private static void check(ConfigurationPropertyName key, Set<ConfigurationPropertyName> rooms) {
        if (rooms.stream().noneMatch(room -> room.isAncestorOf(key))) {
            throw new StartRefused("未知的配置项 " + key, "unknown setting " + key);
        }
    }

    private static Set<ConfigurationPropertyName> rooms(ConfigurableListableBeanFactory factory) {
        return Arrays.stream(factory.getBeanNamesForAnnotation(ConfigurationProperties.class))
                .map(name -> factory.getType(name, false))
                .filter(Objects::nonNull)
                .map(type -> AnnotationUtils.findAnnotation(type, ConfigurationProperties.class))
                .filter(Objects::nonNull)
                .map(ConfigurationProperties::prefix)
                .filter(prefix -> prefix.startsWith("xiaohao."))
                .map(ConfigurationPropertyName::of)
                .collect(Collectors.toSet());
    }
}
