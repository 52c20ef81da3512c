package org.xiaohao.process;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Where the lists lie that forms offer: {@code xiaohao.process.lists.directory}. */
@Validated
@ConfigurationProperties(prefix = "xiaohao.process.lists", ignoreUnknownFields = false)
record ListSettings(@NotNull @DefaultValue("config/lists") Path directory) {}
