package org.xiaohao.evidence;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param maxSize of one file
 * @param filesPerReport by the enterprise, so that a stranger cannot fill the disk with one report
 */
@Validated
@ConfigurationProperties(prefix = "xiaohao.evidence", ignoreUnknownFields = false)
record EvidenceSettings(
        @NotNull @DefaultValue("50MB") DataSize maxSize, @Min(1) @Max(200) @DefaultValue("20") int filesPerReport) {}
