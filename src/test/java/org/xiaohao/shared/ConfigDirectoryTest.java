package org.xiaohao.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigDirectoryTest {

    @TempDir
    Path folder;

    @Test
    void prefersTheFolderOfTheOperator() {
        assertThat(ConfigDirectory.locate("key", folder, "config/only-packaged"))
                .isEqualTo(folder);
    }

    @Test
    void takesTheCopyInTheJarWhenNoFolderStandsBesideIt() {
        Path copy = ConfigDirectory.locate("key", Path.of("./config/only-packaged"), "config/only-packaged");

        assertThat(copy.resolve("one.txt")).hasContent("packaged");
    }

    @Test
    void refusesAFolderThatWasAskedForByNameAndIsMissing() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(
                        () -> ConfigDirectory.locate("xiaohao.calendar.directory", folder.resolve("no"), "config/x"))
                .withMessageContaining("xiaohao.calendar.directory");
    }
}
