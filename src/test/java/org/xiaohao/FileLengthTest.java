package org.xiaohao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A file that can be read at one sitting is a file that somebody reads. */
class FileLengthTest {

    private static final int LINES = 150;
    // a test may be a long table: one rule, one case that must fail
    private static final int LINES_OF_A_TEST = 250;

    @Test
    void noFileIsLongerThanOneSitting() {
        assertThat(longer("src/main", LINES)).isEmpty();
        assertThat(longer("src/test", LINES_OF_A_TEST)).isEmpty();
    }

    private static List<String> longer(String top, int limit) {
        return SourceFiles.of(top, "java", "sql", "html", "css", "js").stream()
                .filter(file -> file.lines().size() > limit)
                .map(SourceFiles.Source::name)
                .toList();
    }
}
