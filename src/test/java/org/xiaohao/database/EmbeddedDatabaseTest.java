package org.xiaohao.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiaohao.shared.StartRefused;

class EmbeddedDatabaseTest {

    private static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void keepsWhatItConfirmedWhenTheApplicationIsKilledAndStopsTheServerLeftBehind() throws Exception {
        Path data = folder.resolve("postgres");
        leaveACutOffFirstStart(data);
        startAndDie(data);
        ProcessHandle orphan = OrphanReaper.orphan(data).orElseThrow();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(LeftBehind.settings(data, BINARIES))) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(LeftBehind.owner(database)
                            .sql("SELECT word FROM kept")
                            .query(String.class)
                            .list())
                    .containsExactly("confirmed");
            assertThat(permissions("postgres.passwords/xiaohao")).isEqualTo("rw-------");
            assertThat(permissions("postgres")).isEqualTo("rwx------");
        }
        assertThat(OrphanReaper.orphan(data)).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).anyMatch(file -> file.getFileName().toString().startsWith("postgres.cut-off-"));
        }
    }

    @Test
    void takesNoForeignProcessForItsServer() throws IOException {
        Path data = Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(
                data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + data + "\n");
        assertThat(OrphanReaper.orphan(data)).isEmpty();
    }

    @Test
    void refusesAServerThatMayLoseWhatItConfirmed() throws IOException {
        // the launcher alone starts a server with fsync off
        try (EmbeddedPostgres careless = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("careless"))
                .setOverrideWorkingDirectory(BINARIES.resolve("unpacked").toFile())
                .start()) {
            assertThatThrownBy(() -> DurabilityCheck.check(careless.getPostgresDatabase()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("fsync");
        }
    }

    /** What remains when the power fails in the middle of making a new server. */
    private void leaveACutOffFirstStart(Path data) throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("postgresql.conf"), "");
        Files.writeString(folder.resolve("postgres.initializing"), "");
    }

    private static void startAndDie(Path data) throws Exception {
        Process child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeftBehind.class.getName(),
                        data.toString(),
                        BINARIES.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(child.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isEqualTo(9);
    }

    private String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file)));
    }
}
