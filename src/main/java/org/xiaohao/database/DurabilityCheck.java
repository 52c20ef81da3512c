package org.xiaohao.database;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.shared.StartRefused;

/** Refuses a server that may lose or corrupt what it has confirmed as stored. */
final class DurabilityCheck {

    private static final List<String> NEEDED = List.of("fsync", "synchronous_commit", "full_page_writes");

    private DurabilityCheck() {}

    static void check(DataSource source) {
        JdbcClient jdbc = JdbcClient.create(source);
        for (String setting : NEEDED) {
            String value = jdbc.sql("SHOW " + setting).query(String.class).single();
            // synchronous_commit also knows safer values than "on", e.g. remote_apply
            if ("off".equals(value)) {
                throw new StartRefused(
                        "数据库参数 " + setting + " 已关闭，可能丢失数据，拒绝启动",
                        "the database runs with " + setting + "=off and may lose data");
            }
        }
    }
}
