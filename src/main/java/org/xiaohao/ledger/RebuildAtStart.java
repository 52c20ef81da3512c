package org.xiaohao.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** {@code --xiaohao.ledger.rebuild=true}: writes the ledger again before the first list is asked for. */
@Component
class RebuildAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildAtStart.class);

    private final LedgerWriter writer;
    private final LedgerSettings settings;

    RebuildAtStart(LedgerWriter writer, LedgerSettings settings) {
        this.writer = writer;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.rebuild()) {
            LOG.info("Ledger rebuilt: {} cases", writer.rebuild());
        }
    }
}
