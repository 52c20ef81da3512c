package org.xiaohao.notice;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param baseUrl the address under which people reach this installation; links in mails begin with it
 */
@Validated
@ConfigurationProperties(prefix = "xiaohao.web", ignoreUnknownFields = false)
record AddressSettings(@NotNull @DefaultValue("http://localhost:8080") URI baseUrl) {}
