package org.xiaohao.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xiaohao.shared.StartRefused;

/**
 * Stops a postgres that a killed application left behind: with it alive the next start would wait for ever. Call it
 * only while holding the {@link DataLock}, which proves that the application of that postgres is gone.
 */
final class OrphanReaper {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanReaper.class);
    private static final int PATIENCE_SECONDS = 30;

    private OrphanReaper() {}

    static void reap(Path data) throws IOException {
        Optional<ProcessHandle> orphan = orphan(data);
        if (orphan.isPresent()) {
            LOG.warn(
                    "stopping postgres {} that a killed instance left behind",
                    orphan.get().pid());
            stop(orphan.get());
        }
    }

    static Optional<ProcessHandle> orphan(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String first = Files.readString(pidFile).lines().findFirst().orElse("").strip();
        // the number may meanwhile belong to any other process, hence the look at its command line
        return first.matches("\\d{1,18}")
                ? ProcessHandle.of(Long.parseLong(first)).filter(process -> serves(process, data))
                : Optional.empty();
    }

    private static boolean serves(ProcessHandle process, Path data) {
        ProcessHandle.Info info = process.info();
        return info.command().orElse("").endsWith("postgres")
                && info.commandLine().orElse("").contains(" " + data + " ");
    }

    private static void stop(ProcessHandle postgres) throws IOException {
        try {
            // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for its clients
            new ProcessBuilder("kill", "-INT", Long.toString(postgres.pid()))
                    .start()
                    .waitFor();
            postgres.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while stopping postgres", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new StartRefused(
                    "上次遗留的 postgres 进程 " + postgres.pid() + " 无法停止，请手工停止",
                    "postgres left behind by the last run cannot be stopped; stop it by hand");
        }
    }
}
