package org.xiaohao.process.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiaohao.shared.PersonId;

/**
 * Counts the open tasks of a person in all queues in one reading. The engine would read them once for every queue, each
 * time with all its rights joined, although being a candidate or the holder is the right.
 */
@Repository
class QueueStore {

    private static final String OWN =
            """
            with offers as (
                select distinct task_id_ as task from act_ru_identitylink
                where type_ = 'candidate' and group_id_ = any(cast(:groups as text[]))
            ), own as (
                select t.assignee_ as holder, t.due_date_ as due, t.task_def_key_ as place, true as offered
                from offers join act_ru_task t on t.id_ = offers.task where t.suspension_state_ = 1
                union all
                select t.assignee_, t.due_date_, t.task_def_key_, false from act_ru_task t
                where t.assignee_ = :me and t.suspension_state_ = 1
                    and not exists (select 1 from offers where offers.task = t.id_)
            )
            """;

    private final JdbcClient db;
    private final Clock clock;

    QueueStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** How many tasks meet each condition, in the order of the conditions. */
    List<Long> counts(List<String> conditions, PersonId me, Collection<String> groups) {
        if (conditions.isEmpty()) {
            return List.of();
        }
        var columns = new StringJoiner(", ", "select ", " from own");
        conditions.forEach(condition -> columns.add("count(*) filter (where " + condition + ")"));
        LocalDateTime now = LocalDateTime.now(clock);
        return db.sql(OWN + columns)
                .param("me", me.value())
                .param("groups", groups.toArray(String[]::new))
                .param("now", now)
                .param("today", now.toLocalDate().atStartOfDay())
                .query((row, index) -> counted(row, conditions.size()))
                .single();
    }

    private static List<Long> counted(ResultSet row, int columns) throws SQLException {
        List<Long> counts = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            counts.add(row.getLong(column));
        }
        return counts;
    }
}
