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
            2026.json | {"year":2026,"provisional":false,"daysOff":[],"makeUpWorkingDays":[]} | names its notice
            2026.json | {"year":2026,"provisional":true,"daysOff":["2025-01-01"],"makeUpWorkingDays":[]} | not in 2026
            2026.json | {"year":2026,"provisional":true,"daysOff":[],"makeUpWorkingDays":["2026-11-20"]} | is a weekday
            2026.json | {"year":2026,"provisional":true,"daysOff":["2026-11-21"],"makeUpWorkingDays":["2026-11-21"]} | is both
            2026.json | {"year":2026,"provisional":true,"daysOff":[],"makeUpWorkingDays":[],"holidays":[]} | holidays
            2026.json | {"year":2026,"provisional":true} | are required
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
