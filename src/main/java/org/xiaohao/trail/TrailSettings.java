package org.xiaohao.trail;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param verify verify the trail, print the finding and end, instead of serving
 * @param checkEvery how often the running application verifies the trail for its health
 * @param checkpointEvery how often the running application ties the ends of all chains together
 */
@Validated
@ConfigurationProperties(prefix = "xiaohao.trail", ignoreUnknownFields = false)
record TrailSettings(
        @DefaultValue("false") boolean verify,
        @DurationMin(seconds = 10) @DefaultValue("10m") Duration checkEvery,
        @DurationMin(seconds = 10) @DefaultValue("1h") Duration checkpointEvery) {}
