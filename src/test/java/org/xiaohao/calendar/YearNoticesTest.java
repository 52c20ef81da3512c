package org.xiaohao.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaohao.shared.StartRefused;

class YearNoticesTest {

    @TempDir
    Path folder;

    @Test
    void marksOnlyTheYearWithoutANoticeAsProvisional() {
        assertThat(YearNotices.readAll(Path.of("config/calendar")))
                .filteredOn(YearNotice::provisional)
                .extracting(YearNotice::year)
                .containsExactly(2027);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2026.json | {"year":2026,"provisional":false,"daysOff":[],"makeUpWorkingDays":[]} | 须写明文号
            2026.json | {"year":2026,"provisional":true,"daysOff":["2025-01-01"],"makeUpWorkingDays":[]} | 不在 2026 年
            2026.json | {"year":2026,"provisional":true,"daysOff":[],"makeUpWorkingDays":["2026-11-20"]} | 不是周末
            2026.json | {"year":2026,"provisional":true,"daysOff":["2026-11-21"],"makeUpWorkingDays":["2026-11-21"]} | 既是放假日又是上班日
            2026.json | {"year":2026,"provisional":true,"daysOff":[],"makeUpWorkingDays":[],"holidays":[]} | holidays
            2026.json | {"year":2026,"provisional":true} | 缺少 daysOff
            2026.json | {"year":2026,"provisional":true,"daysOff":["1 January"]} | 第 1 行
            2026.json | {"year":2026, | 第 1 行
            2025.json | {"year":2026,"provisional":true,"daysOff":[],"makeUpWorkingDays":[]} | 写成了 2026
            """)
    void refusesAWrongFileAndNamesIt(String name, String json, String reason) throws IOException {
        Files.writeString(folder.resolve(name), json);

        assertThatThrownBy(() -> YearNotices.readAll(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(name)
                .hasMessageContaining(reason);
    }
}
