package org.xiaohao.process.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The first keepers of the system, and the shared password of the demo people.
 *
 * @param administrator log-in name of the administrator to create when there is none; empty for none
 * @param administratorPassword its password; it should be changed after the first log-in
 * @param securityOfficer log-in name of the security officer to create when there is none; keeps the accounts
 * @param securityOfficerPassword its password; as above
 * @param demoPassword empty outside the demo: then people get no account by themselves
 */
@Validated
@ConfigurationProperties(prefix = "xiaohao.process.accounts", ignoreUnknownFields = false)
record AccountSettings(
        @DefaultValue("") String administrator,
        @DefaultValue("") String administratorPassword,
        @DefaultValue("") String securityOfficer,
        @DefaultValue("") String securityOfficerPassword,
        @DefaultValue("") String demoPassword) {

    @Override
    public String toString() {
        return "AccountSettings[" + administrator + "]";
    }
}
