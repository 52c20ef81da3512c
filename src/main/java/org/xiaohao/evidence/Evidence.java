package org.xiaohao.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.ProblemNumber;

/** The door of the room: hand in, list, hand out. Who may do so is decided by the caller. */
@Service
public class Evidence {

    private final EvidenceStore store;
    private final EvidenceRules rules;
    private final Keeping keeping;
    private final Announcements announcements;

    Evidence(EvidenceStore store, EvidenceRules rules, Keeping keeping, Announcements announcements) {
        this.store = store;
        this.rules = rules;
        this.keeping = keeping;
        this.announcements = announcements;
    }

    /**
     * Keeps a file for a case or a draft.
     *
     * @throws org.xiaohao.shared.Rejection when it is empty, too large, of a type that is not allowed or one too many
     */
    public EvidenceFile keep(Holder holder, String name, InputStream content, Actor by) {
        return keeping.keep(holder, null, name, content, by);
    }

    /**
     * Keeps a newer version in the place of a file of the same case; the older one stays, and stays readable.
     *
     * @throws org.xiaohao.shared.Rejection when the file is not taken or the older one has a newer version already
     */
    public EvidenceFile replace(Holder ofCase, UUID older, String name, InputStream content, Actor by) {
        return keeping.keep(ofCase, older, name, content, by);
    }

    /** How many files an enterprise may hand in with one report. */
    public int filesPerReport() {
        return rules.filesPerReport();
    }

    /** How large one file may be. */
    public long maxBytes() {
        return rules.maxSize();
    }

    /** Which files are taken, as people say it: PDF、JPG… */
    public String types() {
        return FileType.ALLOWED;
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
        store.give(draft, number).forEach(file -> announcements.added(file, number, by));
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
}
