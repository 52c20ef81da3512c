package org.xiaohao.portal;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.evidence.Evidence;

/** Forgets drafts that were never submitted, with their files: nobody agreed that we keep them. */
@Component
class DraftCleaner {

    private final Drafts drafts;
    private final Evidence evidence;
    private final TransactionTemplate transaction;

    DraftCleaner(Drafts drafts, Evidence evidence, TransactionTemplate transaction) {
        this.drafts = drafts;
        this.evidence = evidence;
        this.transaction = transaction;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        drafts.expired().forEach(id -> transaction.executeWithoutResult(status -> forget(id)));
    }

    private void forget(UUID draft) {
        // the draft first: an upload that still holds it is waited for, and its file goes as well
        drafts.remove(draft);
        evidence.ofDraft(draft).forEach(file -> evidence.dropDraft(file.id(), draft));
    }
}
