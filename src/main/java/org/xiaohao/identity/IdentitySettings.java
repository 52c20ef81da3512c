package org.xiaohao.identity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How patient the door is.
 *
 * @param failuresPerAccount wrong passwords for one account from one address before that pair must wait
 * @param failuresPerAddress wrong passwords for any accounts from one address before that address must wait
 * @param pause how long, counted from the last failure
 * @param longestDeputy days for which a deputy may be named at most
 * @param securityLogDays days for which the security log is kept, never less than half a year
 * @param idleLimit after which a person who touched nothing must log in again
 */
@Validated
@ConfigurationProperties(prefix = "xiaohao.identity", ignoreUnknownFields = false)
record IdentitySettings(
        @Min(3) @Max(100) @DefaultValue("5") int failuresPerAccount,
        @Min(10) @Max(10_000) @DefaultValue("60") int failuresPerAddress,
        @DefaultValue("10m") Duration pause,
        @Min(1) @Max(366) @DefaultValue("90") int longestDeputy,
        @Min(184) @Max(36_500) @DefaultValue("365") int securityLogDays,
        @DefaultValue("30m") @DurationMin(minutes = 2) @DurationMax(hours = 12) Duration idleLimit) {}
