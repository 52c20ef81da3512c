package org.xiaohao.support;

import com.icegreen.greenmail.util.GreenMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** Gives the application under test its own data folder and its mail server, both fresh in every run. */
class TestHouse implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path ALL_RUNS = Path.of("target", "test-data");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        GreenMail postOffice = PostOffice.server();
        context.getBeanFactory().registerSingleton("postOffice", postOffice);
        Path data = ownFolder();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test house",
                        Map.of(
                                "xiaohao.database.directory",
                                        data.resolve("postgres").toString(),
                                "xiaohao.notice.texts", ownTexts(data).toString(),
                                "xiaohao.calendar.directory", calendar(data),
                                "xiaohao.evidence.scanner.host", "127.0.0.1",
                                "xiaohao.evidence.scanner.port",
                                        FakeClamd.ofTheHouse().port(),
                                "spring.mail.host", "127.0.0.1",
                                "spring.mail.port", postOffice.getSmtp().getPort())));
    }

    /** A copy, so that a test can publish a year. */
    private static String calendar(Path data) {
        try {
            Path folder = data.resolve("calendar");
            FileSystemUtils.copyRecursively(Path.of("config", "calendar"), folder);
            return folder.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One folder per process, so that two runs side by side do not meet; those of ended runs are removed. */
    private static Path ownFolder() {
        try {
            Files.createDirectories(ALL_RUNS);
            try (Stream<Path> runs = Files.list(ALL_RUNS)) {
                runs.filter(TestHouse::isEnded).forEach(run -> FileSystemUtils.deleteRecursively(run.toFile()));
            }
            return Files.createDirectories(
                    ALL_RUNS.resolve(Long.toString(ProcessHandle.current().pid())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A test may edit the texts of notices; those of the house stay as they are. */
    private static Path ownTexts(Path data) {
        try {
            Path texts = data.resolve("notices");
            FileSystemUtils.copyRecursively(Path.of("config", "notices"), texts);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEnded(Path run) {
        String pid = run.getFileName().toString();
        return pid.matches("\\d+") && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
    }
}
