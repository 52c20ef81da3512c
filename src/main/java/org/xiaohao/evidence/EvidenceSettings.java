package org.xiaohao.evidence;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param maxSize of one file
 * @param filesPerDraft so that a stranger cannot fill the disk with one report
 * @param draftsKept after this time a report that was never sent loses its files
 */
@Validated
@ConfigurationProperties(prefix = "xiaohao.evidence", ignoreUnknownFields = false)
record EvidenceSettings(
        @NotNull @DefaultValue("50MB") DataSize maxSize,
        @Min(1) @DefaultValue("20") int filesPerDraft,
        @NotNull @DefaultValue("24h") Duration draftsKept) {}
