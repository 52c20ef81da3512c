package org.xiaohao.database;

import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Starts a server, stores one row and dies at once, as {@code kill -9} would have it. Run in a process of its own. */
final class LeftBehind {

    private LeftBehind() {}

    public static void main(String[] args) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(settings(Path.of(args[0]), Path.of(args[1])));
        JdbcClient jdbc = owner(database);
        jdbc.sql("CREATE TABLE kept (word text)").update();
        jdbc.sql("INSERT INTO kept VALUES ('confirmed')").update();
        Runtime.getRuntime().halt(9);
    }

    static DatabaseSettings settings(Path data, Path binaries) {
        return new DatabaseSettings(true, data, binaries, 0);
    }

    static JdbcClient owner(EmbeddedDatabase database) {
        return JdbcClient.create(new DriverManagerDataSource(
                database.url(), RolePasswords.OWNER, database.password(RolePasswords.OWNER)));
    }
}
