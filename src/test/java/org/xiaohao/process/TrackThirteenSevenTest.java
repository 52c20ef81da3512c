package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xiaohao.problem.MatterKind;
import org.xiaohao.problem.Matters;
import org.xiaohao.supervision.CaseClock;
import org.xiaohao.supervision.ClockKind;
import org.xiaohao.supervision.Clocks;
import org.xiaohao.support.FlowsTaken;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.TypeWalk;
import org.xiaohao.support.Walk;

/** 13710 runs beside the other limits, and only once the office has recorded the number of the inclusion. */
@HouseTest
class TrackThirteenSevenTest {

    private static final String TYPE = "zone-reform";

    @Autowired
    ApplicationContext house;

    @Autowired
    Matters matters;

    @Autowired
    Clocks clocks;

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(FlowsTaken.missing("track-13710")).isEmpty();
    }

    @Test
    void noClockOf13710RunsBeforeTheInclusion() {
        var walk = TypeWalk.claimed(house, TYPE);
        assertThat(supervised(walk)).isEmpty();
        assertThatThrownBy(() -> include(walk, "commerce.handler", "commerce.handler", "general"))
                .hasMessageContaining("不能在本案提出");
        assertThat(supervised(walk)).isEmpty();
    }

    @Test
    void anOrdinaryProblemIsArrangedTheSameDayReportedInThreeAndSolvedInSeven() {
        var walk = TypeWalk.claimed(house, TYPE);
        include(walk, "office.handler", "coordination-office.handler", "general");
        assertThat(supervised(walk)).singleElement().satisfies(clock -> assertThat(clock.rule())
                .isEqualTo("general13710"));
        var today = walk.walk().task("userTask_arrange13710");
        assertThat(today.groups()).containsExactlyInAnyOrder("datong-zone.owner", "datong-zone.handler");
        walk.does("userTask_arrange13710").does("userTask_report13710");
        assertThat(supervised(walk)).as("tracked until the closing").hasSize(1);
        assertThat(walk.walk().file().facts()).containsEntry("supervisionNumber", "督〔2026〕31号");
        walk.withdrawn();
        assertThat(supervised(walk)).isEmpty();
    }

    @Test
    void aMajorProblemHasAMonthAndItsReportsEndWithTheCase() {
        var walk = TypeWalk.claimed(house, TYPE);
        include(walk, "office.handler", "coordination-office.handler", "major");
        assertThat(supervised(walk)).singleElement().satisfies(clock -> assertThat(clock.rule())
                .isEqualTo("major13710"));
        walk.withdrawn();
        assertThat(walk.waitingAt()).isEmpty();
    }

    private void include(TypeWalk walk, String person, String group, String grade) {
        matters.raise(
                walk.walk().number(),
                MatterKind.INCLUSION,
                Walk.viewer(person, group),
                Map.of("supervisionNumber", "督〔2026〕31号", "caseGrade", grade, "inclusionBasis", "省政府重点工作督办事项。"));
    }

    private List<CaseClock> supervised(TypeWalk walk) {
        return clocks.running(walk.walk().number()).stream()
                .filter(clock -> clock.kind() == ClockKind.SUPERVISION_13710)
                .toList();
    }
}
