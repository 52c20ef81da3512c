package org.xiaohao.process.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.xiaohao.shared.PersonId;

/**
 * Reads the engine's table of open tasks. The engine would read it once for every queue, each time with all its rights
 * joined, although being a candidate or the holder is the right. A condition is about {@code holder}, {@code due},
 * {@code place} and {@code offered}, and may use {@code :me}, {@code :now} and {@code :today}.
 */
@Repository
public class TaskRows {

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

    private static final String OPEN =
            """
            from (select t.id_ as id, t.assignee_ as holder, t.due_date_ as due, t.task_def_key_ as place
                from act_ru_task t where t.suspension_state_ = 1 and (:person = '' or t.assignee_ = :person)
                and exists (select 1 from act_ru_identitylink i where i.task_id_ = t.id_ and i.type_ = 'candidate'
                    and i.group_id_ = any(cast(:groups as text[])))) tasks where""";

    private final JdbcClient db;
    private final Clock clock;

    TaskRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** How many tasks that the person holds or may claim meet each condition, in the order of the conditions. */
    public List<Long> counts(List<String> conditions, PersonId me, Collection<String> groups) {
        if (conditions.isEmpty()) {
            return List.of();
        }
        var columns = new StringJoiner(", ", "select ", " from own");
        conditions.forEach(condition -> columns.add("count(*) filter (where " + condition + ")"));
        return statement(OWN + columns, groups)
                .param("me", me.value())
                .query((row, index) -> counted(row, conditions.size()))
                .single();
    }

    /** @param person only what this person holds, or an empty text */
    public long count(Collection<String> groups, String person, String condition) {
        return statement("select count(*) " + OPEN + " " + condition, groups)
                .param("person", person)
                .query(Long.class)
                .single();
    }

    /** Ids of the tasks, the most urgent first. */
    public List<String> ids(Collection<String> groups, String person, String condition, int size, int offset) {
        String sql = "select id " + OPEN + " " + condition + " order by due nulls last, id limit :size offset :offset";
        return statement(sql, groups)
                .param("person", person)
                .params(Map.of("size", size, "offset", offset))
                .query(String.class)
                .list();
    }

    /** Everything that the person holds, the most urgent first. */
    public List<String> heldBy(PersonId person) {
        return db.sql("select id_ from act_ru_task where assignee_ = :person order by due_date_ nulls last, id_")
                .param("person", person.value())
                .query(String.class)
                .list();
    }

    private StatementSpec statement(String sql, Collection<String> groups) {
        LocalDateTime now = LocalDateTime.now(clock);
        return db.sql(sql)
                .param("groups", groups.toArray(String[]::new))
                .param("now", now)
                .param("today", now.toLocalDate().atStartOfDay());
    }

    private static List<Long> counted(ResultSet row, int columns) throws SQLException {
        List<Long> counts = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            counts.add(row.getLong(column));
        }
        return counts;
    }
}
