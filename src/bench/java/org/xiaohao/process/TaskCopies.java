package org.xiaohao.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies waiting cases row by row, with other numbers, zones and days: walking fifty thousand would take an hour. */
final class TaskCopies {

    private static final String ZONES = "(select array_agg(code order by code) from unit where kind = 'zone')";
    private static final String ZONE = "(" + ZONES + ")[1 + k % cardinality(" + ZONES + ")]";
    private static final String COPY = " || '-' || k";

    private final JdbcClient db;
    private final List<String> originals;

    TaskCopies(JdbcClient db, List<String> originals) {
        this.db = db;
        this.originals = originals;
    }

    /** One copy of each original for every k in the span. */
    void make(int from, int to) {
        copy("problem_case", "x.number in (:numbers)", from, to, Map.of(
                "number", number("x.number"),
                "zone", zoned("x.zone"),
                "responsible_unit", zoned("x.responsible_unit"),
                "enterprise_name", "x.enterprise_name || (k % 997)"));
        String inside = "x.proc_inst_id_ in (select proc_inst_id_ from act_ru_execution where business_key_ in (:numbers))";
        copy("act_ru_execution", inside, from, to, columns("x", Map.of(
                "business_key_", number("x.business_key_")),
                "id_", "root_proc_inst_id_", "proc_inst_id_", "parent_id_", "super_exec_"));
        copy("act_ru_task", inside, from, to, columns("x", Map.of(
                "assignee_", zoned("x.assignee_"),
                "due_date_", "x.due_date_ + (k % 40 - 8) * interval '1 day'"),
                "id_", "execution_id_", "proc_inst_id_"));
        String tasks = "(select id_ from act_ru_task t where " + inside.replace("x.", "t.") + ")";
        copy("act_ru_identitylink", "x.task_id_ in " + tasks, from, to, columns("x", Map.of(
                "group_id_", zoned("x.group_id_"),
                "user_id_", zoned("x.user_id_")),
                "id_", "task_id_"));
        copy("act_ru_authorization", "x.resource_type_ = 7 and x.resource_id_ in " + tasks, from, to, columns("x", Map.of(
                "group_id_", zoned("x.group_id_"),
                "user_id_", zoned("x.user_id_")),
                "id_", "resource_id_"));
        copy("case_clock", "x.number in (:numbers) and x.stopped_at is null", from, to, Map.of(
                "id", "gen_random_uuid()",
                "number", number("x.number"),
                "task_id", "x.task_id" + COPY));
    }

    void settle() {
        List.of("problem_case", "case_clock", "act_ru_execution", "act_ru_task", "act_ru_identitylink", "act_ru_authorization")
                .forEach(table -> db.sql("analyze " + table).update());
    }

    private static String number(String column) {
        return "'XH-' || (2100 + k / 1000) || '-' || lpad(((k % 1000) * 1000 + right(" + column + ", 3)::int)::text, 6, '0')";
    }

    private static String zoned(String column) {
        return "replace(" + column + ", 'datong-zone', " + ZONE + ")";
    }

    private static Map<String, String> columns(String alias, Map<String, String> changed, String... ids) {
        Map<String, String> columns = new LinkedHashMap<>(changed);
        for (String id : ids) {
            columns.put(id, alias + "." + id + COPY);
        }
        return columns;
    }

    private void copy(String table, String which, int from, int to, Map<String, String> changed) {
        List<String> columns = db.sql("select column_name from information_schema.columns where table_name = :table"
                        + " and table_schema = 'public' and is_generated = 'NEVER' order by ordinal_position")
                .param("table", table)
                .query(String.class)
                .list();
        String values = columns.stream()
                .map(column -> changed.getOrDefault(column, "x." + column))
                .collect(Collectors.joining(", "));
        db.sql("insert into " + table + " (" + String.join(", ", columns) + ") select " + values + " from " + table
                        + " x cross join generate_series(cast(:from as int), cast(:to as int)) k where " + which)
                .param("from", from)
                .param("to", to)
                .param("numbers", originals)
                .update();
    }
}
