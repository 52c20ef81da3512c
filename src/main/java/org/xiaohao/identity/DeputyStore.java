package org.xiaohao.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiaohao.shared.PersonId;

/** The table of deputies. */
@Repository
class DeputyStore {

    private final JdbcClient db;

    DeputyStore(JdbcClient db) {
        this.db = db;
    }

    List<Deputy> standingIn(PersonId deputy, LocalDate day) {
        return db.sql(
                        """
                select * from deputy where deputy = :deputy and ended_at is null
                    and from_day <= :day and to_day >= :day order by absent""")
                .param("deputy", deputy.value())
                .param("day", day)
                .query(DeputyStore::deputy)
                .list();
    }

    /** Everything that concerns the person, the latest first. */
    List<Deputy> of(PersonId person) {
        return db.sql("select * from deputy where deputy = :person or absent = :person order by from_day desc, id")
                .param("person", person.value())
                .query(DeputyStore::deputy)
                .list();
    }

    Optional<Deputy> find(UUID id) {
        return db.sql("select * from deputy where id = :id")
                .param("id", id)
                .query(DeputyStore::deputy)
                .optional();
    }

    /** One who names twice at the same moment waits here, so that the second sees the first. */
    void lock(PersonId absent) {
        db.sql("select pg_advisory_xact_lock(hashtext('deputy ' || :absent))::text")
                .param("absent", absent.value())
                .query(String.class)
                .single();
    }

    void insert(Deputy named, Instant now) {
        db.sql(
                        """
                insert into deputy (id, absent, deputy, from_day, to_day, named_at)
                values (:id, :absent, :deputy, :from, :to, :now)""")
                .param("id", named.id())
                .param("absent", named.absent().value())
                .param("deputy", named.deputy().value())
                .param("from", named.from())
                .param("to", named.to())
                .param("now", Timestamp.from(now))
                .update();
    }

    void end(UUID id, Instant now) {
        db.sql("update deputy set ended_at = :now where id = :id and ended_at is null")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Deputy deputy(ResultSet row, int index) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Deputy(
                row.getObject("id", UUID.class),
                new PersonId(row.getString("absent")),
                new PersonId(row.getString("deputy")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                ended == null ? null : ended.toInstant());
    }
}
