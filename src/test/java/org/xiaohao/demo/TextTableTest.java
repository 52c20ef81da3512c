package org.xiaohao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void alignsChineseAndLatinColumns() {
        String table = TextTable.of(List.of(List.of("受理", "a"), List.of("abc", "b")));
        assertThat(table).isEqualTo("  受理  a\n  abc   b");
    }

    @Test
    void countsAChineseCharacterAsTwoLetters() {
        assertThat(TextTable.width("问题（一）")).isEqualTo(10);
        assertThat(TextTable.width("a-1")).isEqualTo(3);
    }
}
