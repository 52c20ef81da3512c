package org.xiaohao.ledger;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param rebuild write the whole ledger again at this start, e.g. after a column was added
 */
@Validated
@ConfigurationProperties(prefix = "xiaohao.ledger", ignoreUnknownFields = false)
record LedgerSettings(@DefaultValue("false") boolean rebuild) {}
