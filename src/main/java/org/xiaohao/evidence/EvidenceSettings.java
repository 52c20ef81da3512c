package org.xiaohao.evidence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param maxSize of one file
 * @param filesPerReport by the enterprise, so that a stranger cannot fill the disk with one report
 * @param scanner which virus scanner sees each file first
 */
@Validated
@ConfigurationProperties(prefix = "xiaohao.evidence", ignoreUnknownFields = false)
record EvidenceSettings(
        @NotNull @DefaultValue("50MB") DataSize maxSize,
        @Min(1) @Max(200) @DefaultValue("20") int filesPerReport,
        @Valid @DefaultValue Scanner scanner) {

    /**
     * @param host where clamd listens; empty: no scanner
     * @param timeout for one file; the file is held when it is over
     * @param retry how often held files are shown to it again
     */
    record Scanner(
            @NotNull @DefaultValue("") String host,
            @Min(1) @Max(65535) @DefaultValue("3310") int port,
            @NotNull @DurationMin(millis = 1) @DefaultValue("60s") Duration timeout,
            @NotNull @DurationMin(seconds = 1) @DefaultValue("1m") Duration retry) {

        boolean isOff() {
            return host.isBlank();
        }
    }
}
