package org.xiaohao.process.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The first administrator, and the shared password of the demo people.
 *
 * @param administrator log-in name of the administrator to create when there is none; empty for none
 * @param administratorPassword its password; it should be changed after the first log-in
 * @param demoPassword empty outside the demo: then people get no account by themselves
 */
@Validated
@ConfigurationProperties(prefix = "xiaohao.process.accounts", ignoreUnknownFields = false)
record AccountSettings(
        @DefaultValue("") String administrator,
        @DefaultValue("") String administratorPassword,
        @DefaultValue("") String demoPassword) {

    @Override
    public String toString() {
        return "AccountSettings[" + administrator + "]";
    }
}
