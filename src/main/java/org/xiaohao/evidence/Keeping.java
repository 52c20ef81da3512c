package org.xiaohao.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Rejection;

/** The way of a file from its sender into the archive: put down, checked, stored and announced. */
@Component
class Keeping {

    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);

    private final EvidenceStore store;
    private final EvidenceRules rules;
    private final Scanner scanner;
    private final Announcements announcements;
    private final TransactionOperations transaction;
    private final Clock clock;

    Keeping(
            EvidenceStore store,
            EvidenceRules rules,
            Scanner scanner,
            Announcements announcements,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.scanner = scanner;
        this.announcements = announcements;
        this.transaction = transaction;
        this.clock = clock;
    }

    EvidenceFile keep(Holder holder, UUID older, String name, InputStream content, Actor by) {
        try (Incoming incoming = Incoming.read(content, rules.maxSize())) {
            FileName cleaned = FileName.clean(name);
            FileType type = rules.check(incoming, cleaned);
            Verdict verdict = scanner.scan(out -> Files.copy(incoming.path(), out));
            if (verdict instanceof Verdict.Infected infected) {
                throw infected(holder, cleaned, incoming, by, infected);
            }
            EvidenceFile file = new EvidenceFile(
                    UUID.randomUUID(),
                    holder.number(),
                    holder.draft(),
                    cleaned.full(),
                    type.mediaType(),
                    incoming.size(),
                    incoming.sha256(),
                    by,
                    now(),
                    older,
                    verdict instanceof Verdict.Unknown);
            transaction.executeWithoutResult(status -> store(holder, file, incoming));
            if (verdict instanceof Verdict.Unknown unknown) {
                LOG.warn("evidence held, {}: {}", announcements.place(file), unknown.why());
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Rejection infected(Holder holder, FileName name, Incoming incoming, Actor by, Verdict.Infected infected) {
        String place = holder.number() == null ? "draft " + holder.draft() : "case " + holder.number();
        LOG.warn("infected file refused, {}: {}, sha256 {}", place, infected.signature(), incoming.sha256());
        if (holder.number() != null) {
            transaction.executeWithoutResult(status -> {
                // the case first, as everywhere
                holder.hold().run();
                announcements.infected(holder.number(), by, incoming.sha256(), infected.signature());
            });
        }
        return rules.infected(name);
    }

    private void store(Holder holder, EvidenceFile file, Incoming incoming) {
        holder.hold().run();
        if (file.by().equals(Actor.ENTERPRISE)) {
            rules.requireRoom(byEnterprise(holder));
        }
        EvidenceFile older = file.replaces() == null ? null : rules.replaceable(store.of(holder.number()), file);
        try {
            store.insert(file, incoming);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (older != null) {
            announcements.replaced(file, older);
        } else if (file.number() != null) {
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
