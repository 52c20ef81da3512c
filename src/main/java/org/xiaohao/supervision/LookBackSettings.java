package org.xiaohao.supervision;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param days after the closing on which a result is looked at again
 * @param sampleShare part of the cases closed in a month that is drawn by lot
 * @param sampleMinimum drawn at least, as far as there are so many
 * @param every pause between two looks at what is due
 */
@Validated
@ConfigurationProperties(prefix = "xiaohao.supervision.look-back", ignoreUnknownFields = false)
record LookBackSettings(
        @NotNull @DefaultValue({"30", "90"}) List<@Min(1) Integer> days,
        @DecimalMin("0.05") @DecimalMax("0.10") @DefaultValue("0.05") double sampleShare,
        @Min(0) @DefaultValue("1") int sampleMinimum,
        @NotNull @DefaultValue("1m") Duration every) {}
