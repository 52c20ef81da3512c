package org.xiaohao.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two roles: one owns the tables and migrates them, the other works on them. So the application cannot rewrite what
 * only a migration may change, e.g. the trail.
 */
final class Roles {

    static final String DATABASE = "xiaohao";

    private Roles() {}

    /** Repeats without harm, and gives both roles the passwords of the files again. */
    static void create(EmbeddedPostgres server, RolePasswords passwords) {
        JdbcClient jdbc = as(server, passwords, "postgres");
        createRole(jdbc, RolePasswords.OWNER, passwords);
        createRole(jdbc, RolePasswords.APPLICATION, passwords);
        if (isMissing(jdbc, "SELECT count(*) FROM pg_database WHERE datname = ?", DATABASE)) {
            jdbc.sql("CREATE DATABASE " + DATABASE + " OWNER " + RolePasswords.OWNER)
                    .update();
        }
        jdbc.sql("REVOKE ALL ON DATABASE " + DATABASE + " FROM PUBLIC").update();
        jdbc.sql("GRANT CONNECT, TEMPORARY ON DATABASE " + DATABASE + " TO " + RolePasswords.APPLICATION)
                .update();
    }

    private static void createRole(JdbcClient jdbc, String role, RolePasswords passwords) {
        if (isMissing(jdbc, "SELECT count(*) FROM pg_roles WHERE rolname = ?", role)) {
            jdbc.sql("CREATE ROLE " + role + " LOGIN").update();
        }
        // random hexadecimal digits: nothing in it needs quoting
        jdbc.sql("ALTER ROLE " + role + " PASSWORD '" + passwords.of(role) + "'")
                .update();
    }

    private static boolean isMissing(JdbcClient jdbc, String count, String name) {
        return jdbc.sql(count).param(name).query(Integer.class).single() == 0;
    }

    private static JdbcClient as(EmbeddedPostgres server, RolePasswords passwords, String database) {
        DataSource source = server.getDatabase(
                RolePasswords.SUPERUSER, database, Map.of("password", passwords.of(RolePasswords.SUPERUSER)));
        return JdbcClient.create(source);
    }
}
