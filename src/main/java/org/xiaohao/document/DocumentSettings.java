package org.xiaohao.document;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param directory folder with one {@code <kind>.txt} per kind of paper
 */
@Validated
@ConfigurationProperties(prefix = "xiaohao.document", ignoreUnknownFields = false)
record DocumentSettings(@NotNull @DefaultValue("./config/documents") Path directory) {}
