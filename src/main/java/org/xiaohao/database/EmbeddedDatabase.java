package org.xiaohao.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real PostgreSQL server of our own: started before the pool, stopped after it. */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    /** The launcher switches durability off, for tests. Here it holds the only copy of people's reports. */
    private static final Map<String, String> SERVER = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("max_connections", "60"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("timezone", "Asia/Shanghai"),
            Map.entry("log_timezone", "Asia/Shanghai"),
            // its own log files: a pipe to the application would break when the application is killed
            Map.entry("logging_collector", "on"),
            Map.entry("log_filename", "postgresql-%a.log"),
            Map.entry("log_truncate_on_rotation", "on"));

    private final DataLock lock;
    private final EmbeddedPostgres server;
    private final RolePasswords passwords;

    private EmbeddedDatabase(DataLock lock, EmbeddedPostgres server, RolePasswords passwords) {
        this.lock = lock;
        this.server = server;
        this.passwords = passwords;
    }

    static EmbeddedDatabase start(DatabaseSettings settings) throws IOException {
        EmbeddedRules.check(settings);
        DataLock lock = DataLock.take(settings.beside(".lock"), settings.data());
        try {
            return startLocked(settings, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedDatabase startLocked(DatabaseSettings settings, DataLock lock) throws IOException {
        OrphanReaper.reap(settings.data());
        FirstStart first = FirstStart.begin(settings);
        RolePasswords passwords = RolePasswords.in(settings.beside(".passwords"), first.isNew());
        EmbeddedPostgres server = launch(settings, passwords);
        try {
            Roles.create(server, passwords);
            first.done();
        } catch (RuntimeException | IOException e) {
            server.close();
            throw e;
        }
        LOG.info("embedded PostgreSQL on 127.0.0.1:{}, data in {}", server.getPort(), settings.data());
        return new EmbeddedDatabase(lock, server, passwords);
    }

    private static EmbeddedPostgres launch(DatabaseSettings settings, RolePasswords passwords) throws IOException {
        Path programs = PrivateFolder.make(settings.programs());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(settings.data())
                .setCleanDataDirectory(false)
                // the launcher opens its own folder to everybody, so it lies inside a closed one
                .setOverrideWorkingDirectory(
                        Files.createDirectories(programs.resolve("unpacked")).toFile())
                .setRegisterShutdownHook(false)
                .setPort(settings.port())
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C.UTF-8")
                // options of initdb: no moment in which the new server trusts everybody on this machine
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig(
                        "pwfile", passwords.file(RolePasswords.SUPERUSER).toString())
                .setConnectConfig("password", passwords.of(RolePasswords.SUPERUSER));
        SERVER.forEach(builder::setServerConfig);
        return builder.start();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + Roles.DATABASE;
    }

    String password(String role) {
        return passwords.of(role);
    }

    @Override
    public void close() throws IOException {
        server.close();
        lock.close();
    }
}
