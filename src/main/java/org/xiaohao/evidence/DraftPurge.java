package org.xiaohao.evidence;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets the files of reports that were begun and never sent: nobody consented to keeping them. */
@Component
class DraftPurge {

    private static final Logger LOG = LoggerFactory.getLogger(DraftPurge.class);

    private final EvidenceStore store;
    private final EvidenceSettings settings;
    private final Clock clock;

    DraftPurge(EvidenceStore store, EvidenceSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        int dropped = store.dropDraftsBefore(clock.instant().minus(settings.draftsKept()));
        if (dropped > 0) {
            LOG.info("dropped {} files of reports that were never sent", dropped);
        }
    }
}
