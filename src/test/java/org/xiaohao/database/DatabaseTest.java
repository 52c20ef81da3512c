package org.xiaohao.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.xiaohao.support.HouseTest;

@HouseTest
class DatabaseTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcConnectionDetails connection;

    @Test
    void keepsWhatItConfirms() {
        assertThat(show("fsync")).isEqualTo("on");
        assertThat(show("synchronous_commit")).isEqualTo("on");
        assertThat(show("full_page_writes")).isEqualTo("on");
    }

    @Test
    void isReachedOnlyWithAPasswordAndOnlyFromThisMachine() {
        assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
        for (String role : List.of("postgres", "xiaohao_owner", "xiaohao")) {
            DataSource stranger = new DriverManagerDataSource(connection.getJdbcUrl(), role, "a guess");
            assertThatThrownBy(stranger::getConnection).hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void limitsForgottenTransactionsAndLongWaits() {
        assertThat(show("idle_in_transaction_session_timeout")).isEqualTo("1min");
        assertThat(show("lock_timeout")).isEqualTo("10s");
        assertThat(show("timezone")).isEqualTo("Asia/Shanghai");
    }

    @Test
    void theApplicationOwnsTheEnginesTablesButNotTheMigrations() {
        assertThat(jdbc.sql("SELECT current_user").query(String.class).single()).isEqualTo("xiaohao");
        assertThat(ownerOf("act_ru_task")).isEqualTo("xiaohao");
        assertThat(ownerOf("flyway_schema_history")).isEqualTo("xiaohao_owner");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM flyway_schema_history").update())
                .isInstanceOf(DataAccessException.class);
    }

    /** The server adds the whole failing row to its message, with names and telephone numbers, and messages are logged. */
    @Test
    void tellsNothingOfARowThatWasRefused() {
        assertThatThrownBy(() -> jdbc.sql("INSERT INTO person (id, name, phone) VALUES ('row-refused', NULL, ?)")
                        .param("13812345678")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageNotContaining("13812345678")
                .hasMessageContaining("null value in column");
    }

    private String ownerOf(String table) {
        return jdbc.sql("SELECT tableowner FROM pg_tables WHERE tablename = ?")
                .param(table)
                .query(String.class)
                .single();
    }

    private String show(String setting) {
        return jdbc.sql("SHOW " + setting).query(String.class).single();
    }
}
