package org.xiaohao.calendar;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param directory folder with one {@code <year>.json} per year
 */
@Validated
@ConfigurationProperties(prefix = "xiaohao.calendar", ignoreUnknownFields = false)
record CalendarSettings(@NotNull @DefaultValue("./config/calendar") Path directory) {}
