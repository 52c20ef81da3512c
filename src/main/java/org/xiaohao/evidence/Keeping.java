package org.xiaohao.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.xiaohao.shared.Actor;

/** The way of a file from its sender into the archive: put down, checked, stored and announced. */
@Component
class Keeping {

    private final EvidenceStore store;
    private final EvidenceRules rules;
    private final Announcements announcements;
    private final TransactionOperations transaction;
    private final Clock clock;

    Keeping(
            EvidenceStore store,
            EvidenceRules rules,
            Announcements announcements,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.announcements = announcements;
        this.transaction = transaction;
        this.clock = clock;
    }

    EvidenceFile keep(Holder holder, String name, InputStream content, Actor by) {
        try (Incoming incoming = Incoming.read(content, rules.maxSize())) {
            FileName cleaned = FileName.clean(name);
            FileType type = rules.check(incoming, cleaned);
            EvidenceFile file = new EvidenceFile(
                    UUID.randomUUID(),
                    holder.number(),
                    holder.draft(),
                    cleaned.full(),
                    type.mediaType(),
                    incoming.size(),
                    incoming.sha256(),
                    by,
                    now());
            transaction.executeWithoutResult(status -> store(holder, file, incoming));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void store(Holder holder, EvidenceFile file, Incoming incoming) {
        holder.hold().run();
        if (file.by().equals(Actor.ENTERPRISE)) {
            rules.requireRoom(byEnterprise(holder));
        }
        try {
            store.insert(file, incoming);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (file.number() != null) {
            announcements.added(file, file.number(), file.by());
        }
    }

    private int byEnterprise(Holder holder) {
        List<EvidenceFile> kept = holder.number() == null ? store.ofDraft(holder.draft()) : store.of(holder.number());
        return (int)
                kept.stream().filter(file -> file.by().equals(Actor.ENTERPRISE)).count();
    }

    /** PostgreSQL keeps microseconds; what is returned now equals what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
