package org.xiaohao.process.queue;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.xiaohao.shared.PersonId;

/** Finds the open tasks of groups, narrowed to a queue or to who holds them. */
@Repository
public class QueueTasks {

    private static final String OPEN =
            """
            from (select t.id_ as id, t.assignee_ as holder, t.due_date_ as due, t.task_def_key_ as place
                from act_ru_task t where t.suspension_state_ = 1 and (:person = '' or t.assignee_ = :person)
                and exists (select 1 from act_ru_identitylink i where i.task_id_ = t.id_ and i.type_ = 'candidate'
                    and i.group_id_ = any(cast(:groups as text[])))) tasks where""";

    private final QueueFile file;
    private final JdbcClient db;
    private final Clock clock;

    QueueTasks(QueueFile file, JdbcClient db, Clock clock) {
        this.file = file;
        this.db = db;
        this.clock = clock;
    }

    /** Names of those that say which tasks, and not only whose. */
    public List<String> queues() {
        return file.all().stream()
                .filter(queue -> QueueCondition.ofAnybody(queue.query())
                        .filter(condition -> !condition.equals(QueueCondition.EVERYTHING))
                        .isPresent())
                .map(Queue::name)
                .toList();
    }

    public long count(List<String> groups, String person, String queue) {
        return statement("select count(*)", "", groups, person, queue)
                .query(Long.class)
                .single();
    }

    /** Ids of the tasks, the most urgent first. */
    public List<String> ids(List<String> groups, String person, String queue, int size, int offset) {
        return statement("select id", " order by due nulls last, id limit :size offset :offset", groups, person, queue)
                .params(Map.of("size", size, "offset", offset))
                .query(String.class)
                .list();
    }

    public List<String> heldBy(PersonId person) {
        return db.sql("select id_ from act_ru_task where assignee_ = :person order by due_date_ nulls last, id_")
                .param("person", person.value())
                .query(String.class)
                .list();
    }

    private StatementSpec statement(String what, String end, List<String> groups, String person, String queue) {
        LocalDateTime now = LocalDateTime.now(clock);
        return db.sql(what + " " + OPEN + " " + condition(queue) + end)
                .param("groups", groups.toArray(String[]::new))
                .param("person", person)
                .param("now", now)
                .param("today", now.toLocalDate().atStartOfDay());
    }

    /** A queue that nobody knows narrows nothing. */
    private String condition(String name) {
        return file.all().stream()
                .filter(queue -> queue.name().equals(name))
                .flatMap(queue -> QueueCondition.ofAnybody(queue.query()).stream())
                .findFirst()
                .orElse(QueueCondition.EVERYTHING);
    }
}
