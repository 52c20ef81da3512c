package org.xiaohao.database;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiaohao.shared.StartRefused;

class EmbeddedRulesTest {

    private static final String CLEANS = "ot.epg.working-dir";

    @TempDir
    Path folder;

    @AfterEach
    void forgetTheProperty() {
        System.clearProperty(CLEANS);
    }

    @Test
    void allowsAWantedServer() {
        assertThatNoException().isThrownBy(() -> EmbeddedRules.check(settings(true)));
    }

    @Test
    void refusesProductionWithoutADatabase() {
        assertThatThrownBy(() -> EmbeddedRules.check(settings(false)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("spring.datasource.url")
                .hasMessageContaining("生产模式");
    }

    @Test
    void refusesThePropertyThatDeletesDatabases() {
        System.setProperty(CLEANS, folder.toString());
        assertThatThrownBy(() -> EmbeddedRules.check(settings(true)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(CLEANS);
    }

    @Test
    void refusesTheDataOfAnotherMajorVersion() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "16\n");
        assertThatThrownBy(() -> FirstStart.begin(settings(true)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("PostgreSQL 16");
    }

    @Test
    void refusesASecondInstanceOnTheSameData() throws Exception {
        DatabaseSettings settings = settings(true);
        try (DataLock first = DataLock.take(settings.beside(".lock"), settings.data())) {
            assertThatThrownBy(() -> DataLock.take(settings.beside(".lock"), settings.data()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("另一个销号实例");
        }
        DataLock.take(settings.beside(".lock"), settings.data()).close();
    }

    private DatabaseSettings settings(boolean embedded) {
        return new DatabaseSettings(embedded, folder.resolve("postgres"), null, 0);
    }
}
