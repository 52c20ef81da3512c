package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaohao.problem.Stage;
import org.xiaohao.support.FlowsTaken;
import org.xiaohao.support.TypeWalk;

/** A power that a zone needs is found, reviewed by who holds it, conferred, granted, taught and proven. */
class DelegatedPowersProcedureTest extends EveryType {

    private static final String TYPE = "delegated-powers";

    DelegatedPowersProcedureTest() {
        super(TYPE);
    }

    @Test
    void aPowerIsGrantedByItsHolderAndProvenToRun() {
        var walk = conferring("construction");
        assertThat(walk.walk().task("userTask_conferPowers").groups()).containsExactly("approval-service.handler");
        walk.does("userTask_conferPowers", "powersAgreed", "true");
        assertThat(walk.walk().task("userTask_decideDelegation").groups()).containsExactly("housing.leader");
        trained(walk.does("userTask_decideDelegation", "delegated", "true"));
        walk.does("userTask_proveRunning", "runsWell", "true").closed();
        assertThat(walk.walk().file().stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void conferringGoesOnUntilAllAgreeAndTheHolderCanSendItBack() {
        var walk = conferring("land");
        walk.does("userTask_conferPowers", "powersAgreed", "false")
                .does("userTask_conferPowers", "powersAgreed", "false")
                .does("userTask_conferPowers", "powersAgreed", "true")
                .does("userTask_decideDelegation", "delegated", "false")
                .does("userTask_conferPowers", "powersAgreed", "true")
                .does("userTask_decideDelegation", "delegated", "true");
        assertThat(walk.waitingAt()).containsExactly("userTask_trainStaff");
    }

    @Test
    void whatWasDelegatedAlreadyIsTaughtAtOnceAndAgainUntilItRuns() {
        var walk = listed("lowCapacity", "other");
        trained(walk).does("userTask_proveRunning", "runsWell", "false");
        trained(walk).does("userTask_proveRunning", "runsWell", "false");
        trained(walk).does("userTask_proveRunning", "runsWell", "true");
        assertThat(walk.waitingAt()).containsExactly("userTask_applyForClosure");
    }

    @Test
    void whatTheLawDoesNotAllowIsExplainedInWriting() {
        var walk = listed("poorMatch", "energy").does("userTask_reviewLegality", "mayDelegate", "false");
        assertThat(walk.does("userTask_explainRefusal").waitingAt()).containsExactly("userTask_applyForClosure");
    }

    @Test
    void withoutAListOfDemandsNothingGoesOn() {
        var walk = TypeWalk.claimed(house, TYPE, "subtype", "fewClaimed");
        assertThatThrownBy(() -> walk.does("userTask_listDemands")).hasMessageContaining("至少登记一行");
    }

    @Test
    void aReturnedOrReopenedCaseIsSupplementedAndClosed() {
        var walk = listed("lowCapacity", "other");
        trained(walk)
                .does("userTask_proveRunning", "runsWell", "true")
                .returned()
                .returned()
                .closed();
        walk.reopened().does("userTask_supplementRectification").closed();
    }

    @ParameterizedTest
    @CsvSource({
        "investment, reform",
        "land, natural-resources",
        "construction, housing",
        "ecology, ecology",
        "trade, commerce",
        "energy, energy",
        "other, approval-service"
    })
    void eachFieldHasItsHolder(String field, String unit) {
        assertThat(house.getBean(DecisionService.class)
                        .evaluateDecisionTableByKey("power-holder", Map.of("powerField", field))
                        .getSingleEntry()
                        .toString())
                .isEqualTo(unit);
    }

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(FlowsTaken.knows(TYPE)).isTrue();
        assertThat(FlowsTaken.missing(TYPE)).isEmpty();
    }

    private TypeWalk listed(String subtype, String field) {
        return TypeWalk.claimed(house, TYPE, "subtype", subtype)
                .row("power", "name", "建筑工程施工许可证核发")
                .does("userTask_listDemands", "powerField", field);
    }

    private TypeWalk conferring(String field) {
        return listed("poorMatch", field)
                .does("userTask_reviewLegality", "mayDelegate", "true")
                .does("userTask_chooseDepartments", "departmentsNeeded", "true", "cooperatingUnits", List.of("ecology"))
                .does("userTask_cooperate");
    }

    private static TypeWalk trained(TypeWalk walk) {
        return walk.does("userTask_trainStaff").does("userTask_runTrial");
    }
}
