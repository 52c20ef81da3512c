package org.xiaohao.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.support.HouseTest;

/** The dispatch is opened on the first working day, or shortly after it when nobody was there. */
@HouseTest
class DispatchScheduleTest {

    @Autowired
    DispatchSchedule schedule;

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, 09:00, false", // holiday
        "2026-10-08, 08:29, false", // the first working day, too early
        "2026-10-08, 08:30, true",
        "2026-10-14, 09:00, true", // five working days late: the Saturday between is one
        "2026-10-20, 09:00, false", // too late, it would only disturb
        "2026-11-01, 09:00, false", // a Sunday
        "2026-11-02, 09:00, true",
        "2026-11-07, 09:00, false", // in time, but a Saturday
    })
    void isDueOnTheFirstWorkingDayOfAMonth(LocalDate day, LocalTime time, boolean due) {
        assertThat(schedule.isDue(day, time)).isEqualTo(due);
    }
}
