package org.xiaohao.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.UnitCode;

/** Rows of files and their bytes, a megabyte at a time, so that no file has to fit into memory. */
@Repository
class EvidenceStore {

    private static final int CHUNK = 1024 * 1024;
    private static final String INSERT =
            """
            INSERT INTO evidence_file
                (id, number, draft, name, media_type, size, sha256, actor, unit, added_at, replaces,
                held)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(EvidenceFile file, Incoming incoming) throws IOException {
        jdbc.sql(INSERT)
                .params(
                        file.id(),
                        file.number() == null ? null : file.number().value(),
                        file.draft(),
                        file.name(),
                        file.mediaType(),
                        file.size(),
                        file.sha256(),
                        file.by().id(),
                        file.by().unit() == null ? null : file.by().unit().value(),
                        file.at().atOffset(ZoneOffset.UTC),
                        file.replaces(),
                        file.held())
                .update();
        try (InputStream in = Files.newInputStream(incoming.path())) {
            int position = 0;
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                jdbc.sql("INSERT INTO evidence_chunk VALUES (?, ?, ?)")
                        .params(file.id(), position++, chunk)
                        .update();
            }
        }
    }

    void write(UUID id, OutputStream out) throws IOException {
        // one query per megabyte, without a transaction: a slow receiver holds no connection
        for (int position = 0; ; position++) {
            Optional<byte[]> chunk = jdbc.sql("SELECT content FROM evidence_chunk WHERE file = ? AND position = ?")
                    .params(id, position)
                    .query(byte[].class)
                    .optional();
            if (chunk.isEmpty()) {
                return;
            }
            out.write(chunk.get());
        }
    }

    Optional<EvidenceFile> find(UUID id) {
        return jdbc.sql("SELECT * FROM evidence_file WHERE id = ?")
                .param(id)
                .query(EvidenceStore::file)
                .optional();
    }

    List<EvidenceFile> of(ProblemNumber number) {
        return jdbc.sql("SELECT * FROM evidence_file WHERE number = ? ORDER BY added_at, id")
                .param(number.value())
                .query(EvidenceStore::file)
                .list();
    }

    List<EvidenceFile> ofDraft(UUID draft) {
        return jdbc.sql("SELECT * FROM evidence_file WHERE draft = ? ORDER BY added_at, id")
                .param(draft)
                .query(EvidenceStore::file)
                .list();
    }

    List<EvidenceFile> give(UUID draft, ProblemNumber number) {
        return jdbc.sql("UPDATE evidence_file SET number = ?, draft = NULL WHERE draft = ? RETURNING *")
                .params(number.value(), draft)
                .query(EvidenceStore::file)
                .list();
    }

    void drop(UUID id, UUID draft) {
        jdbc.sql("DELETE FROM evidence_file WHERE id = ? AND draft = ?")
                .params(id, draft)
                .update();
    }

    static EvidenceFile file(ResultSet row, int index) throws SQLException {
        String number = row.getString("number");
        String unit = row.getString("unit");
        return new EvidenceFile(
                row.getObject("id", UUID.class),
                number == null ? null : new ProblemNumber(number),
                row.getObject("draft", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                new Actor(row.getString("actor"), unit == null ? null : new UnitCode(unit)),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getObject("replaces", UUID.class),
                row.getBoolean("held"));
    }
}
