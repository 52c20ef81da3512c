package org.xiaohao.database;

import java.util.Set;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;

/**
 * Lets the engine create its tables only after Flyway: Flyway takes a schema with foreign tables as one that needs no
 * first migration. The bean is known by name, because this room does not know the engine.
 */
class EngineWaitsForMigrations implements DependsOnDatabaseInitializationDetector {

    private static final String ENGINE = "processEngineFactoryBean";

    @Override
    public Set<String> detect(ConfigurableListableBeanFactory factory) {
        return factory.containsBeanDefinition(ENGINE) ? Set.of(ENGINE) : Set.of();
    }
}
