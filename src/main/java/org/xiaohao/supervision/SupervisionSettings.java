package org.xiaohao.supervision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param calendarLook how often this node looks whether another one has read the official years anew
 * @param shortestDays working days that a date set for somebody else leaves at least
 * @param patrol how often the running limits are looked through
 * @param lookBack how closed cases are looked at again
 * @param lookBack what is looked at again after a closing
 */
@Validated
@ConfigurationProperties(prefix = "xiaohao.supervision", ignoreUnknownFields = false)
public record SupervisionSettings(
        @DurationMin(seconds = 1) @DefaultValue("1m") Duration calendarLook,
        @Min(0) @DefaultValue("2") int shortestDays,
        @Valid @DefaultValue PatrolSettings patrol,
        @Valid @DefaultValue LookBackSettings lookBack) {}
