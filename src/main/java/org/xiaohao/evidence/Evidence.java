package org.xiaohao.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.ProblemNumber;

/** The door of the room: hand in, list, hand out. Who may do so is decided by the caller. */
@Service
public class Evidence {

    private final EvidenceStore store;
    private final EvidenceRules rules;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    Evidence(
            EvidenceStore store,
            EvidenceRules rules,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Keeps a file for a case or a draft.
     *
     * @throws org.xiaohao.shared.Rejection when it is empty, too large, of a type that is not allowed or one too many
     */
    public EvidenceFile keep(Holder holder, String name, InputStream content, Actor by) {
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

    /** How many files an enterprise may hand in with one report. */
    public int filesPerReport() {
        return rules.filesPerReport();
    }

    /** How large one file may be, as people say it: 50 MB. */
    public String maxSize() {
        return rules.maxSizeWords();
    }

    public List<EvidenceFile> of(ProblemNumber number) {
        return store.of(number);
    }

    public List<EvidenceFile> ofDraft(UUID draft) {
        return store.ofDraft(draft);
    }

    /** The files of a draft become those of the case that it became. */
    @Transactional
    public void adopt(UUID draft, ProblemNumber number, Actor by) {
        store.give(draft, number).forEach(file -> publishAdded(file, number, by));
    }

    public Optional<EvidenceFile> find(UUID id) {
        return store.find(id);
    }

    /** Writes the bytes unchanged; nothing when there is no such file. */
    public void write(UUID id, OutputStream out) {
        try {
            store.write(id, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a file out of a draft; a file that belongs to a case stays for ever. */
    public void dropDraft(UUID id, UUID draft) {
        store.drop(id, draft);
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
            publishAdded(file, file.number(), file.by());
        }
    }

    private int byEnterprise(Holder holder) {
        List<EvidenceFile> kept = holder.number() == null ? store.ofDraft(holder.draft()) : store.of(holder.number());
        return (int)
                kept.stream().filter(file -> file.by().equals(Actor.ENTERPRISE)).count();
    }

    private void publishAdded(EvidenceFile file, ProblemNumber number, Actor by) {
        Map<String, String> references = Map.of("evidence", file.id().toString(), "sha256", file.sha256());
        events.publishEvent(new CaseEvent(number, "evidence.added", by, now(), references));
    }

    /** PostgreSQL keeps microseconds; what is returned now equals what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
