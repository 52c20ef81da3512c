package org.xiaohao.portal;

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
 */
@Validated
@ConfigurationProperties(prefix = "xiaohao.portal", ignoreUnknownFields = false)
record PortalSettings(
        String secret,
        @DefaultValue("false") boolean generateSecret,
        @NotNull @DefaultValue("./data/portal.secret") Path secretFile,
        @NotNull @DefaultValue("24h") Duration draftLife) {

    @Override
    public String toString() {
        // settings are printed when one of them is refused
        return "PortalSettings[secretFile=" + secretFile + "]";
    }
}
