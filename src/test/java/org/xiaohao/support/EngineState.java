package org.xiaohao.support;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.shared.ProblemNumber;

/** What the engine and the case hold at a moment, so that a test can say that nothing has changed. */
public final class EngineState {

    /** Tables of the engine whose rows belong to instances; jobs of other cases may move at any time. */
    private static final List<String> OF_A_CASE =
            List.of("act_ru_task", "act_ru_execution", "act_ru_variable", "act_ru_event_subscr", "act_ru_incident");

    private static final List<String> OF_ALL = List.of(
            "act_ru_identitylink",
            "act_ru_filter",
            "act_ru_authorization",
            "act_ru_batch",
            "act_ru_ext_task",
            "act_re_deployment",
            "act_re_procdef",
            "act_hi_comment",
            "act_hi_attachment",
            "act_id_user",
            "act_id_group",
            "act_id_membership",
            "act_id_tenant");

    private EngineState() {}

    /** One line per table. */
    public static Map<String, String> of(JdbcClient db, ProblemNumber number) {
        var state = OF_ALL.stream().collect(Collectors.toMap(table -> table, table -> rows(db, table, "")));
        OF_A_CASE.forEach(table -> state.put(table, rows(db, table, ofTheCase(number))));
        state.put("tasks and instances", count(db, "act_ru_task") + " " + count(db, "act_ru_execution"));
        state.put("steps", rows(db, "case_step", " where number = '" + number.value() + "'"));
        state.put("case", rows(db, "problem_case", " where number = '" + number.value() + "'"));
        return state;
    }

    private static String ofTheCase(ProblemNumber number) {
        return " where proc_inst_id_ in (select proc_inst_id_ from act_ru_execution where business_key_ = '"
                + number.value() + "')";
    }

    private static String rows(JdbcClient db, String table, String where) {
        return db.sql("select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                        + table + " t" + where)
                .query(String.class)
                .single();
    }

    private static long count(JdbcClient db, String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }
}
