package org.xiaohao.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** The folder of official years of the application under test. */
public final class PublishedYears {

    private final Path folder;

    public PublishedYears(ApplicationContext house) {
        this.folder = Path.of(house.getEnvironment().getRequiredProperty("xiaohao.calendar.directory"));
    }

    /** The years as the product ships them. */
    public void restore() {
        try (Stream<Path> shipped = Files.list(Path.of("config", "calendar"))) {
            for (Path file : shipped.toList()) {
                write(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void official(int year, Collection<LocalDate> daysOff, Collection<LocalDate> makeUp) {
        write(year + ".json", json(year, false, daysOff, makeUp));
    }

    public void provisional(int year) {
        write(
                year + ".json",
                json(
                        year,
                        true,
                        Stream.<LocalDate>of().toList(),
                        Stream.<LocalDate>of().toList()));
    }

    public void write(String file, String content) {
        try {
            Files.writeString(folder.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(int year, boolean provisional, Collection<LocalDate> off, Collection<LocalDate> makeUp) {
        return """
                {"year": %d, "provisional": %s, "notice": "测试〔%d〕1号", "daysOff": %s, "makeUpWorkingDays": %s}"""
                .formatted(year, provisional, year, list(off), list(makeUp));
    }

    private static String list(Collection<LocalDate> days) {
        return days.stream().map(day -> "\"" + day + "\"").collect(Collectors.joining(",", "[", "]"));
    }
}
