package org.xiaohao.portal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The door for enterprises.
 *
 * @param secret at least 32 characters; query codes given out over the programming interface are derived from it
 * @param generateSecret whether a missing secret is made and kept in {@code secretFile}; profile {@code demo} says yes
 * @param draftLife how long an unsubmitted report is kept
 * @param claimLife how long the link works with which an enterprise takes its query code
 * @param officePhone where anybody may object to what is shown before a closing; empty when nobody answers there
 * @param reportsPerHour how many reports may begin or arrive from one address
 * @param uploadsPerHour how many times files may arrive from one address
 */
@Validated
@ConfigurationProperties(prefix = "xiaohao.portal", ignoreUnknownFields = false)
record PortalSettings(
        String secret,
        @DefaultValue("false") boolean generateSecret,
        @NotNull @DefaultValue("./data/portal.secret") Path secretFile,
        @NotNull @DefaultValue("24h") Duration draftLife,
        @NotNull @DefaultValue("7d") Duration claimLife,
        @NotNull @DefaultValue("") String officePhone,
        @Min(1) @Max(100_000) @DefaultValue("60") int reportsPerHour,
        @Min(1) @Max(100_000) @DefaultValue("120") int uploadsPerHour) {

    @Override
    public String toString() {
        // settings are printed when one of them is refused
        return "PortalSettings[secretFile=" + secretFile + "]";
    }
}
