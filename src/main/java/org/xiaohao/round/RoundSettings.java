package org.xiaohao.round;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.LocalTime;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.annotation.Validated;

/**
 * @param dispatch whether the house opens the dispatch of each month by itself
 * @param dispatchFrom the time on the first working day of a month from which it does
 * @param dispatchWithin working days within which a start that was missed is made up for
 * @param dispatchDays working days that the lead departments have
 * @param surveyDays the least working days of a survey that is not urgent
 * @param surveyRows rows that one zone may hand in
 * @param poll how often it looks whether a dispatch is due
 */
@Validated
@ConfigurationProperties(prefix = "xiaohao.round", ignoreUnknownFields = false)
record RoundSettings(
        @DefaultValue("true") boolean dispatch,
        @DateTimeFormat(pattern = "HH:mm") @DefaultValue("08:30") LocalTime dispatchFrom,
        @Min(0) @DefaultValue("5") int dispatchWithin,
        @Min(1) @DefaultValue("5") int dispatchDays,
        @Min(1) @DefaultValue("2") int surveyDays,
        @Min(1) @Max(2000) @DefaultValue("300") int surveyRows,
        @DurationMin(seconds = 1) @DefaultValue("10m") Duration poll) {}
