package org.xiaohao.process.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;

/** The absences of people, each open until the work is back. */
@Repository
public class AbsenceStore {

    private final JdbcClient db;

    AbsenceStore(JdbcClient db) {
        this.db = db;
    }

    /** @throws Rejection when the person is away already */
    void insert(Absence absence, PersonId by, Instant now) {
        try {
            db.sql(
                            """
                    insert into work_absence (id, person, receiver, until_day, reason, named_by, named_at)
                    values (:id, :person, :receiver, :until, :reason, :by, :now)""")
                    .param("id", absence.id())
                    .param("person", absence.person().value())
                    .param("receiver", absence.receiver().value())
                    .param("until", absence.until())
                    .param("reason", absence.reason())
                    .param("by", by.value())
                    .param("now", Timestamp.from(now))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Rejection("该人员已有一次休假移交，请先交回");
        }
    }

    /** Until the end of the transaction nobody else begins one: two would not see each other. */
    void oneAtATime() {
        db.sql("select pg_advisory_xact_lock(hashtext('work_absence'))")
                .query((row, index) -> 0)
                .list();
    }

    /** Waits for whoever is giving a task away because of it. */
    void lock(UUID id) {
        db.sql("select 1 from work_absence where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .list();
    }

    void end(UUID id, Instant now) {
        db.sql("update work_absence set ended_at = :now where id = :id and ended_at is null")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Those that have not ended, the first to return first. */
    public List<Absence> open() {
        return where("true", Map.of());
    }

    Optional<Absence> find(UUID id) {
        return where("id = :id", Map.of("id", id)).stream().findFirst();
    }

    Optional<Absence> of(String person) {
        return where("person = :person", Map.of("person", person)).stream().findFirst();
    }

    /** The same, and it does not end before the transaction does. */
    Optional<Absence> lasting(String person) {
        db.sql("select 1 from work_absence where person = :person and ended_at is null for share")
                .param("person", person)
                .query(Integer.class)
                .list();
        return of(person);
    }

    List<Absence> overBefore(LocalDate day) {
        return where("until_day < :day", Map.of("day", day));
    }

    private List<Absence> where(String condition, Map<String, ?> parameters) {
        return db.sql("select * from work_absence where ended_at is null and " + condition + " order by until_day, id")
                .params(parameters)
                .query(AbsenceStore::absence)
                .list();
    }

    private static Absence absence(ResultSet row, int index) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                new PersonId(row.getString("person")),
                new PersonId(row.getString("receiver")),
                row.getObject("until_day", LocalDate.class),
                row.getString("reason"));
    }
}
