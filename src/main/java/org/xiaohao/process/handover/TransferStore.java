package org.xiaohao.process.handover;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiaohao.process.WorkItem;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.ProblemNumber;

/** Keeps who gave whose task to whom, and who was reminded. */
@Repository
class TransferStore {

    private final JdbcClient db;

    TransferStore(JdbcClient db) {
        this.db = db;
    }

    UUID insert(WorkItem item, PersonId to, Transfer transfer, Instant now) {
        return insert(item.number(), item.taskId(), item.name(), item.assignee(), to, transfer, now);
    }

    UUID insert(
            ProblemNumber number,
            String taskId,
            String name,
            String from,
            PersonId to,
            Transfer transfer,
            Instant now) {
        UUID id = UUID.randomUUID();
        db.sql(
                        """
                insert into task_transfer (id, number, task_id, task_name, from_person, to_person, by_person, reason,
                    absence, transferred_at)
                values (:id, :number, :task, :name, :from, :to, :by, :reason, :absence, :now)""")
                .param("id", id)
                .param("number", number.value())
                .param("task", taskId)
                .param("name", name)
                .param("from", from)
                .param("to", to.value())
                .param("by", transfer.by().signature())
                .param("reason", transfer.reason())
                .param("absence", transfer.absence())
                .param("now", Timestamp.from(now))
                .update();
        return id;
    }

    /** Tasks that were given away because of the absence, also those completed since. */
    List<String> tasksOf(UUID absence) {
        return db.sql("select task_id from task_transfer where absence = :absence group by task_id"
                        + " order by min(transferred_at)")
                .param("absence", absence)
                .query(String.class)
                .list();
    }

    /** False when somebody has reminded of the task on that day already. */
    boolean remind(String taskId, LocalDate day, PersonId by) {
        return db.sql("insert into task_reminder (task_id, day, by_person) values (:task, :day, :by)"
                                + " on conflict do nothing")
                        .param("task", taskId)
                        .param("day", day)
                        .param("by", by.value())
                        .update()
                > 0;
    }
}
