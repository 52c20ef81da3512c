package org.xiaohao.supervision;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param every pause between two rounds
 * @param batch cases looked up at once
 * @param workers that go round side by side; each holds one connection to the database while it tells of a case
 */
@Validated
@ConfigurationProperties(prefix = "xiaohao.supervision.patrol", ignoreUnknownFields = false)
record PatrolSettings(
        @NotNull @DefaultValue("1m") Duration every,
        @Min(1) @DefaultValue("200") int batch,
        @Min(1) @Max(8) @DefaultValue("2") int workers) {}
