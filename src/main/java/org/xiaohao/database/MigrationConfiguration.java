package org.xiaohao.database;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Migrates our tables as their owner, on a server that keeps what it confirms. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    @Bean
    FlywayMigrationStrategy migrateDurableServersOnly(DataSource source) {
        return flyway -> {
            DurabilityCheck.check(source);
            flyway.migrate();
        };
    }

    /** Migrations name the role that works on the tables with {@code ${applicationRole}}. */
    @Bean
    FlywayConfigurationCustomizer applicationRole(JdbcConnectionDetails connection) {
        return flyway -> flyway.placeholders(Map.of("applicationRole", connection.getUsername()));
    }
}
