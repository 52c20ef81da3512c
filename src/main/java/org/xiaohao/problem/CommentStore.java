package org.xiaohao.problem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.UnitCode;

/** Reads and appends what was said about cases. */
@Repository
class CommentStore {

    private static final String READ = "select c.*, w.withdrawn_at, w.reason from case_comment c "
            + "left join case_comment_withdrawal w on w.comment = c.id where ";

    private final JdbcClient db;

    CommentStore(JdbcClient db) {
        this.db = db;
    }

    List<Comment> of(ProblemNumber number) {
        return db.sql(READ + "c.number = :number order by c.sequence")
                .param("number", number.value())
                .query((row, index) -> comment(row))
                .list();
    }

    Optional<Comment> find(UUID id) {
        return db.sql(READ + "c.id = :id")
                .param("id", id)
                .query((row, index) -> comment(row))
                .optional();
    }

    void append(Comment said) {
        db.sql(
                        """
                insert into case_comment (id, number, author, unit, written_at, content, addressed)
                values (:id, :number, :author, :unit, :at, :text, :addressed)""")
                .param("id", said.id())
                .param("number", said.number().value())
                .param("author", said.author().id())
                .param("unit", said.author().unit().value())
                .param("at", Timestamp.from(said.at()))
                .param("text", said.text())
                .param(
                        "addressed",
                        said.addressed().stream().map(PersonId::value).toArray(String[]::new))
                .update();
    }

    void withdraw(UUID id, String reason, Instant now) {
        db.sql("insert into case_comment_withdrawal (comment, withdrawn_at, reason) values (:id, :now, :reason)")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("reason", reason)
                .update();
    }

    private static Comment comment(ResultSet row) throws SQLException {
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new Comment(
                row.getObject("id", UUID.class),
                new ProblemNumber(row.getString("number")),
                new Actor(row.getString("author"), new UnitCode(row.getString("unit"))),
                row.getTimestamp("written_at").toInstant(),
                row.getString("content"),
                Stream.of((String[]) row.getArray("addressed").getArray())
                        .map(PersonId::new)
                        .toList(),
                withdrawn == null ? null : new Comment.Withdrawal(withdrawn.toInstant(), row.getString("reason")));
    }
}
