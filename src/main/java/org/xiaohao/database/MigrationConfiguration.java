package org.xiaohao.database;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xiaohao.shared.StartRefused;

/** Migrates our tables as their owner, on a server that keeps what it confirms. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationConfiguration.class);

    @Bean
    FlywayMigrationStrategy migrateDurableServersOnly(DataSource source) {
        return flyway -> {
            DurabilityCheck.check(source);
            migrate(flyway);
        };
    }

    private static void migrate(Flyway flyway) {
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            // e.g. an older version of the application on newer data: nothing has been changed
            LOG.error(e.getMessage());
            throw new StartRefused(
                    "数据库结构与本版本程序不符，未作任何改动", "the database was made by another version; nothing was changed");
        }
    }

    /** Migrations name the role that works on the tables with {@code ${applicationRole}}. */
    @Bean
    FlywayConfigurationCustomizer applicationRole(JdbcConnectionDetails connection) {
        return flyway -> flyway.placeholders(Map.of("applicationRole", connection.getUsername()));
    }
}
