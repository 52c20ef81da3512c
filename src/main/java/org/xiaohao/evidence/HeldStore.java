package org.xiaohao.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the files that wait for a verdict. */
@Repository
class HeldStore {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;

    HeldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those never asked about first, then those whose last question is longest ago. */
    List<UUID> waiting() {
        return jdbc.sql("SELECT id FROM evidence_file WHERE held ORDER BY asked_at NULLS FIRST, added_at LIMIT ?")
                .param(AT_ONCE)
                .query(UUID.class)
                .list();
    }

    void asked(UUID id, Instant at) {
        jdbc.sql("UPDATE evidence_file SET asked_at = ? WHERE id = ?")
                .params(at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    Optional<EvidenceFile> release(UUID id) {
        return jdbc.sql("UPDATE evidence_file SET held = false WHERE id = ? AND held RETURNING *")
                .param(id)
                .query(EvidenceStore::file)
                .optional();
    }

    Optional<EvidenceFile> remove(UUID id) {
        return jdbc.sql("DELETE FROM evidence_file WHERE id = ? AND held RETURNING *")
                .param(id)
                .query(EvidenceStore::file)
                .optional();
    }
}
