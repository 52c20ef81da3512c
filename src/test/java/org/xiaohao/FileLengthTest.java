package org.xiaohao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file that can be read at one sitting is a file that somebody reads. */
class FileLengthTest {

    private static final int LINES = 150;
    // a name may stand here only together with the reason why the file cannot be two
    private static final Set<String> LONGER_FOR_A_REASON = Set.of(
            // one rule, one case that fails: the list of rules is the list of tests
            "src/test/java/org/xiaohao/form/FormCheckerTest.java",
            "src/test/java/org/xiaohao/organization/OrganizationLoaderTest.java");

    @Test
    void noFileIsLongerThanOneSitting() {
        Stream<SourceFiles.Source> files = Stream.of("src/main", "src/test")
                .flatMap(top -> SourceFiles.of(top, "java", "sql", "html", "css", "js").stream());
        assertThat(files.filter(file -> file.lines().size() > LINES)
                        .map(SourceFiles.Source::name)
                        .filter(name -> !LONGER_FOR_A_REASON.contains(name)))
                .isEmpty();
    }
}
