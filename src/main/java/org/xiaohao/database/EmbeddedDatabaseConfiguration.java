package org.xiaohao.database;

import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Points pool and migrations at the embedded server. Both depend on its bean, so Spring closes the pool first and the
 * server last.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.isBlank()")
class EmbeddedDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(DatabaseSettings settings) throws IOException {
        return EmbeddedDatabase.start(settings);
    }

    @Bean
    JdbcConnectionDetails applicationConnection(EmbeddedDatabase database) {
        return new Connection(database, RolePasswords.APPLICATION);
    }

    @Bean
    FlywayConnectionDetails ownerConnection(EmbeddedDatabase database) {
        return new OwnerConnection(database);
    }

    private record Connection(EmbeddedDatabase database, String role) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return role;
        }

        @Override
        public String getPassword() {
            return database.password(role);
        }

        @Override
        public String getJdbcUrl() {
            return database.url();
        }
    }

    private record OwnerConnection(EmbeddedDatabase database) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return RolePasswords.OWNER;
        }

        @Override
        public String getPassword() {
            return database.password(RolePasswords.OWNER);
        }

        @Override
        public String getJdbcUrl() {
            return database.url();
        }
    }
}
