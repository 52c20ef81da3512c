package org.xiaohao.database;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The embedded PostgreSQL, used when {@code spring.datasource.url} is empty.
 *
 * @param embedded whether it may be used at all; profile {@code demo} says yes
 * @param directory where its data lives
 * @param binaries where its programs are unpacked; next to the data when not given
 * @param port 0 takes a free one
 */
@Validated
@ConfigurationProperties(prefix = "xiaohao.database", ignoreUnknownFields = false)
record DatabaseSettings(
        @DefaultValue("false") boolean embedded,
        @NotNull @DefaultValue("./data/postgres") Path directory,
        Path binaries,
        @Min(0) @Max(65535) @DefaultValue("0") int port) {

    Path data() {
        return directory.toAbsolutePath().normalize();
    }

    /** A file or folder that belongs to the data directory and lies next to it, e.g. {@code postgres.lock}. */
    Path beside(String suffix) {
        return data().resolveSibling(data().getFileName() + suffix);
    }

    Path programs() {
        return binaries == null ? beside(".bin") : binaries.toAbsolutePath().normalize();
    }
}
