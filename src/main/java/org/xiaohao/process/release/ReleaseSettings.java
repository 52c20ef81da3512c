package org.xiaohao.process.release;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Where the rule book lies: {@code xiaohao.process.rule-book.directory}. */
@Validated
@ConfigurationProperties(prefix = "xiaohao.process.rule-book", ignoreUnknownFields = false)
record ReleaseSettings(@NotNull @DefaultValue("processes") Path directory) {}
