package org.xiaohao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Holds the calendar against a plain model: a list of all days, each marked by hand from the notices. */
class WorkingCalendarModelTest {

    private static final List<YearNotice> NOTICES = YearNotices.readAll(Path.of("config/calendar"));

    private final WorkingCalendar calendar = new WorkingCalendar(NOTICES);

    @Property
    void everyDayIsWhatTheModelSays(@ForAll("days") LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(modelSaysWork(day));
    }

    @Property
    void theNthWorkingDayIsTheNthOfTheModelsList(
            @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 90) int n) {
        List<LocalDate> working = new ArrayList<>();
        for (LocalDate day = start.plusDays(1); working.size() < n; day = day.plusDays(1)) {
            if (modelSaysWork(day)) {
                working.add(day);
            }
        }
        assertThat(calendar.plusWorkingDays(start, n).date()).isEqualTo(working.get(n - 1));
    }

    @Property
    void countingBackGivesTheSameNumber(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 0, max = 90) int n) {
        LocalDate due = calendar.plusWorkingDays(start, n).date();

        // with n = 0 the limit may roll to the next working day, which is one working day away
        int expected = n == 0 && !due.equals(start) ? 1 : n;
        assertThat(calendar.workingDaysBetween(start, due)).isEqualTo(expected);
        assertThat(calendar.workingDaysBetween(due, start)).isEqualTo(-expected);
    }

    @Property
    void aCalendarLimitEndsOnAWorkingDayWithOnlyIdleDaysSkipped(
            @ForAll("days") LocalDate start, @ForAll @IntRange(min = 0, max = 120) int n) {
        LocalDate due = calendar.plusCalendarDays(start, n).date();

        assertThat(modelSaysWork(due)).isTrue();
        assertThat(start.plusDays(n).datesUntil(due)).noneMatch(WorkingCalendarModelTest::modelSaysWork);
    }

    @Property
    void aDateIsProvisionalExactlyWhenACountedDayHasNoOfficialYear(
            @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 90) int n) {
        DueDate due = calendar.plusWorkingDays(start, n);

        boolean unofficial = start.plusDays(1)
                .datesUntil(due.date().plusDays(1))
                .anyMatch(day -> day.getYear() < 2023 || day.getYear() > 2026);
        assertThat(due.provisional()).isEqualTo(unofficial);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2022, 10, 1).toEpochDay(),
                        LocalDate.of(2028, 3, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static boolean modelSaysWork(LocalDate day) {
        if (NOTICES.stream().anyMatch(year -> year.makeUpWorkingDays().contains(day))) {
            return true;
        }
        boolean off = NOTICES.stream().anyMatch(year -> year.daysOff().contains(day));
        return !off && day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }
}
