package org.xiaohao.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = new WorkingCalendar(YearNotices.readAll(Path.of("config/calendar")));

    @ParameterizedTest
    @CsvSource({
        "2026-09-18, 1, 2026-09-20",
        "2026-09-18, 5, 2026-09-24",
        "2026-09-18, 7, 2026-09-29",
        "2026-09-18, 10, 2026-10-09",
        "2026-02-13, 3, 2026-02-25",
        "2026-04-30, 3, 2026-05-08",
        "2025-09-26, 5, 2025-10-10",
        "2024-02-09, 1, 2024-02-18"
    })
    void countsWorkingDaysAsTheOfficialNoticesSay(LocalDate start, int days, LocalDate due) {
        assertThat(calendar.plusWorkingDays(start, days)).isEqualTo(new DueDate(due, false));
        assertThat(calendar.workingDaysBetween(start, due)).isEqualTo(days);
        assertThat(calendar.workingDaysBetween(due, start)).isEqualTo(-days);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-24, 3, 2026-09-28", "2026-02-13, 7, 2026-02-24", "2026-11-02, 2, 2026-11-04"})
    void rollsACalendarDayLimitForwardOffADayWithoutWork(LocalDate start, int days, LocalDate due) {
        assertThat(calendar.plusCalendarDays(start, days)).isEqualTo(new DueDate(due, false));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 1, 2026-02-28",
        "2024-01-31, 1, 2024-02-29",
        "2026-03-31, 1, 2026-04-30",
        "2026-05-15, 1, 2026-06-15",
        "2026-04-10, 2, 2026-06-10"
    })
    void endsAMonthLimitOnTheSameDayNumberOrOnTheLastDay(LocalDate start, int months, LocalDate due) {
        assertThat(calendar.plusMonths(start, months)).isEqualTo(new DueDate(due, false));
    }

    @Test
    void flagsADateThatReachesIntoAYearWithoutANotice() {
        LocalDate lastDays = LocalDate.of(2026, 12, 29);

        assertThat(calendar.plusWorkingDays(lastDays, 2).provisional()).isFalse();
        assertThat(calendar.plusWorkingDays(lastDays, 3).provisional()).isTrue();
        assertThat(calendar.plusCalendarDays(lastDays, 3).provisional()).isTrue();
        assertThat(calendar.plusMonths(lastDays, 1).provisional()).isTrue();
        assertThat(calendar.plusWorkingDays(LocalDate.of(2031, 3, 3), 1).provisional())
                .isTrue();
        assertThat(calendar.plusWorkingDays(LocalDate.of(2022, 12, 31), 1))
                .isEqualTo(new DueDate(LocalDate.of(2023, 1, 3), false));
    }

    @Test
    void movesALimitOfNoDaysToTheNextWorkingDay() {
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 10, 2), 0).date())
                .isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 10, 8), 0).date())
                .isEqualTo(LocalDate.of(2026, 10, 8));
    }

    @Test
    void refusesANegativeLimit() {
        LocalDate start = LocalDate.of(2026, 9, 18);

        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusWorkingDays(start, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusCalendarDays(start, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusMonths(start, -1));
    }

    @Test
    void endsADayWithItsLastSecondInShanghai() {
        assertThat(new DueDate(LocalDate.of(2026, 11, 20), false).end())
                .isEqualTo(Instant.parse("2026-11-20T15:59:59Z"));
    }
}
