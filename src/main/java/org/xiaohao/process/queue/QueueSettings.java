package org.xiaohao.process.queue;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Where the queues of the Tasklist are described: {@code xiaohao.process.queues.directory}. */
@Validated
@ConfigurationProperties(prefix = "xiaohao.process.queues", ignoreUnknownFields = false)
record QueueSettings(@NotNull @DefaultValue("config/tasklist") Path directory) {}
