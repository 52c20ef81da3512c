package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xiaohao.calendar.DueDate;
import org.xiaohao.process.step.PaperContext;
import org.xiaohao.shared.Rejection;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.SupervisionWalk;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.TypeWalk;

/** Nobody sends on Friday what is due on Monday, unless a leader signs for the urgency. */
@HouseTest
class ShortLimitsTest {

    private static final String DRAFT = "userTask_draftDocument";

    @Autowired
    ApplicationContext house;

    @Autowired
    DrawnTimers timers;

    @Autowired
    Clock clock;

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @Test
    void anOrderDrawnUpOnFridayIsNotDueOnMonday() {
        on("2026-11-13", () -> {
            var late = ordered();
            assertThatThrownBy(() -> late.does(DRAFT, "documentLimitOn", "2026-11-16"))
                    .isInstanceOf(Rejection.class)
                    .hasMessageContaining("2026-11-17")
                    .hasMessageContaining("急件");
            assertThat(late.does(DRAFT, "documentLimitOn", "2026-11-17").waitingAt())
                    .contains("userTask_reviewDocument");
        });
    }

    @Test
    void holidaysDoNotCountAndAMakeUpSaturdayDoes() {
        on("2026-02-13", () -> {
            var late = ordered();
            assertThatThrownBy(() -> late.does(DRAFT, "documentLimitOn", "2026-02-23"))
                    .hasMessageContaining("2026-02-24");
            late.does(DRAFT, "documentLimitOn", "2026-02-24");
        });
    }

    @Test
    void whatIsUrgentIsSaidToTheLeaderWhoSigns() {
        on("2026-11-13", () -> {
            var late = ordered().does(DRAFT, "documentLimitOn", "2026-11-16", "documentUrgent", true);
            late.does("userTask_reviewDocument", "documentReviewed", "true");
            assertThat(late.shown("userTask_signDocument")).containsEntry(PaperContext.URGENCY, "急件：期限少于规定的工作日，签发即批准。");
            assertThat(late.does("userTask_signDocument", "documentSigned", "true")
                            .waitingAt())
                    .contains("userTask_replyToOrder");
        });
    }

    private SupervisionWalk ordered() {
        return SupervisionWalk.of(house, TypeWalk.claimed(house, "zone-reform"))
                .raised("office.handler", "coordination-office.handler", "datong-zone");
    }

    private void on(String day, Runnable story) {
        timers.resting(() -> {
            var wanted = LocalDate.parse(day)
                    .atTime(LocalTime.NOON)
                    .atZone(DueDate.ZONE)
                    .toInstant();
            TestClock.forward(Duration.between(clock.instant(), wanted).truncatedTo(ChronoUnit.SECONDS));
            story.run();
            return null;
        });
    }
}
