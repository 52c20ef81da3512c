package org.xiaohao.organization;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param directory folder with units.csv, posts.csv and people.csv
 * @param loadPeople whether people.csv is loaded too; elsewhere people are kept in the administration page
 */
@Validated
@ConfigurationProperties(prefix = "xiaohao.organization", ignoreUnknownFields = false)
record OrganizationSettings(
        @NotNull @DefaultValue("./config/organization") Path directory, @DefaultValue("false") boolean loadPeople) {}
