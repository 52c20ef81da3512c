package org.xiaohao.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiaohao.shared.ProblemNumber;

/** Keeps issued papers and the numbers they took. */
@Repository
class DocumentStore {

    private final JdbcClient db;
    private final ObjectMapper json;

    DocumentStore(JdbcClient db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The next number of that kind in that year; given back when the transaction is rolled back. */
    long next(String kind, int year) {
        return db.sql(
                        """
                insert into document_sequence (kind, year, last) values (:kind, :year, 1)
                on conflict (kind, year) do update set last = document_sequence.last + 1 returning last""")
                .param("kind", kind)
                .param("year", year)
                .query(Long.class)
                .single();
    }

    String write(Sheet sheet) {
        try {
            return json.writeValueAsString(sheet);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a paper that cannot be written", e);
        }
    }

    void insert(OfficialDocument paper, String content, int year, long sequence) {
        db.sql(
                        """
                insert into official_document (id, number, kind, year, sequence, document_number, addressee, content,
                    sha256, issued_at, signed_by)
                values (:id, :number, :kind, :year, :sequence, :documentNumber, :addressee, cast(:content as json),
                    :sha256, :issuedAt, :signedBy)""")
                .param("id", paper.id())
                .param("number", paper.number().value())
                .param("kind", paper.kind())
                .param("year", year)
                .param("sequence", sequence)
                .param("documentNumber", paper.sheet().number())
                .param("addressee", paper.addressee())
                .param("content", content)
                .param("sha256", paper.sha256())
                .param("issuedAt", Timestamp.from(paper.issuedAt()))
                .param("signedBy", paper.signedBy())
                .update();
    }

    List<OfficialDocument> of(ProblemNumber number) {
        return db.sql("select * from official_document where number = :number order by issued_at, document_number")
                .param("number", number.value())
                .query(this::document)
                .list();
    }

    Optional<OfficialDocument> find(UUID id) {
        return db.sql("select * from official_document where id = :id")
                .param("id", id)
                .query(this::document)
                .optional();
    }

    private OfficialDocument document(ResultSet row, int index) throws SQLException {
        String content = row.getString("content");
        String sha256 = row.getString("sha256");
        if (!Sha256.of(content).equals(sha256)) {
            throw new IllegalStateException("a stored paper is not what was signed: " + row.getString("id"));
        }
        return new OfficialDocument(
                row.getObject("id", UUID.class),
                new ProblemNumber(row.getString("number")),
                row.getString("kind"),
                row.getString("addressee"),
                sheet(content),
                row.getTimestamp("issued_at").toInstant(),
                row.getString("signed_by"),
                sha256);
    }

    private Sheet sheet(String content) {
        try {
            return json.readValue(content, Sheet.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored paper cannot be read", e);
        }
    }
}
