package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.supervision.CaseClock;
import org.xiaohao.supervision.Clocks;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.FlowsTaken;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.TypeWalk;
import org.xiaohao.support.Walk;

/** Each cooperating department has its own task and limit, and whoever is late is charged. */
@HouseTest
class ConsultationTest {

    private static final String CHOOSE = "userTask_chooseDepartments";
    private static final String COOPERATE = "userTask_cooperate";

    @Autowired
    ApplicationContext house;

    @Test
    void everyDepartmentHasItsOwnTaskAndClockAndTheLeadCanAddOneTheTableDidNotName() {
        var walk = begun();
        walk.does(CHOOSE, "departmentsNeeded", "true", "cooperatingUnits", List.of("finance", "ecology"));
        assertThat(walk.waitingAt()).filteredOn(COOPERATE::equals).hasSize(2);
        assertThat(charged(walk)).containsExactlyInAnyOrder("finance", "ecology");

        walk.does(COOPERATE);
        assertThat(charged(walk)).as("the other is still late, not the lead").hasSize(1);
        assertThat(walk.does(COOPERATE).waitingAt()).doesNotContain(COOPERATE, CHOOSE);
    }

    @Test
    void nobodyIsAskedWhenNobodyIsNeeded() {
        var walk = begun();
        assertThat(walk.does(CHOOSE, "departmentsNeeded", "false").waitingAt()).doesNotContain(COOPERATE, CHOOSE);
    }

    @Test
    void theLeadCannotAskItself() {
        var walk = begun();
        assertThatThrownBy(
                        () -> walk.does(CHOOSE, "departmentsNeeded", "true", "cooperatingUnits", List.of("industry")))
                .hasMessageContaining("不在可选范围内");
    }

    @AfterAll
    static void takesEveryFlow() {
        assertThat(FlowsTaken.missing("consult-departments")).isEmpty();
    }

    /** The lead of a claimed case asks, as a diagram would by its call activity. */
    private TypeWalk begun() {
        Walk claimed = ArrearsWalk.claimed(house);
        house.getBean(RuntimeService.class)
                .createProcessInstanceByKey("consult-departments")
                .businessKey(claimed.number().value())
                .setVariable("leadUnit", "industry")
                .setVariable("proposedCooperating", "state-assets,finance,market-regulation")
                .execute();
        return TypeWalk.of(house, claimed);
    }

    private List<String> charged(TypeWalk walk) {
        return house.getBean(Clocks.class).running(walk.walk().number()).stream()
                .filter(clock -> clock.rule().equals("cooperation"))
                .map(CaseClock::unit)
                .map(UnitCode::value)
                .toList();
    }
}
