package org.xiaohao.demo;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param directory folder with cases.jsonl, read in profile demo only
 * @param receipts file for the numbers and query codes of the cases told
 */
@Validated
@ConfigurationProperties(prefix = "xiaohao.demo", ignoreUnknownFields = false)
record DemoSettings(
        @NotNull @DefaultValue("./config/demo") Path directory,
        @NotNull @DefaultValue("./data/demo-receipts.csv") Path receipts) {}
