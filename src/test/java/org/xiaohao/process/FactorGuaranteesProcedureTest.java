package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.evidence.Holder;
import org.xiaohao.problem.Stage;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.support.FlowsTaken;
import org.xiaohao.support.RowWalk;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.TypeWalk;

/** What is short decides who leads; a measure is conferred, offered, accepted, delivered by its day and seen in use. */
class FactorGuaranteesProcedureTest extends EveryType {

    private static final String TYPE = "factor-guarantees";

    FactorGuaranteesProcedureTest() {
        super(TYPE);
    }

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @Test
    void theFactorLeadsToItsDepartmentAndTheMeasureToItsUse() {
        var walk = TypeWalk.claimed(house, TYPE, "subtype", "landQuota");
        assertThat(walk.walk().file().leadUnit().value()).isEqualTo("natural-resources");
        delivered(accepted(conferring(walk)));
        walk.does("userTask_checkUse", "usedWell", "true").does("userTask_refinePolicy");
        walk.closed();
        assertThat(walk.walk().file().stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void theEnterpriseMaySendTheMeasureBackToTheMeetingAndItsAnswerIsOnPaper() {
        var walk = offered(conferring(TypeWalk.claimed(house, TYPE, "subtype", "energyUse")));
        assertThatThrownBy(() -> walk.does("userTask_recordReply", "measureAccepted", "true"))
                .hasMessageContaining("盖章的原件");
        replied(walk, "false");
        replied(offered(walk), "false");
        replied(offered(walk), "true");
        assertThat(walk.waitingAt()).containsExactly("userTask_deliverFactor");
    }

    @Test
    void whatDoesNotReachTheProjectIsSupplementedUntilItIsUsed() {
        var walk = accepted(conferring(TypeWalk.claimed(house, TYPE, "subtype", "environment")));
        walk.does("userTask_deliverFactor", "allDelivered", "false");
        assertThatThrownBy(() -> walk.does("userTask_deliverFactor", "allDelivered", "true"))
                .hasMessageContaining("没有登记完成日期");
        delivered(walk).does("userTask_checkUse", "usedWell", "false");
        delivered(walk).does("userTask_checkUse", "usedWell", "false");
        delivered(walk).does("userTask_checkUse", "usedWell", "true");
        assertThat(walk.waitingAt()).containsExactly("userTask_refinePolicy");
    }

    @Test
    void aMeasureThatIsLateIsTheLeadsToAskAbout() {
        var walk = accepted(conferring(TypeWalk.claimed(house, TYPE, "subtype", "upgradeFunds")));
        TestClock.forward(Duration.ofDays(12));
        assertThat(walk.timers().waitingAt()).containsExactly("userTask_confirmDelivery");
        RowWalk.changed(house, walk, "delivery", 0, "dueOn", RowWalk.day(house, 9));
        walk.does("userTask_confirmDelivery", "promiseMissed", "true");
        assertThat(walk.walk().file().counts().breaches()).isOne();
        assertThat(walk.waitingAt()).containsExactly("userTask_deliverFactor");
    }

    @Test
    void whatCannotBeHadIsExplainedInWritingAndTheCaseCanComeBack() {
        var walk = meeting(TypeWalk.claimed(house, TYPE, "subtype", "capacityQuota"))
                .does("userTask_conferFactors", "measureFound", "false")
                .does("userTask_explainShortage");
        walk.returned().closed().reopened().does("userTask_supplementRectification");
        assertThat(walk.waitingAt()).containsExactly("userTask_applyForClosure");
    }

    @ParameterizedTest
    @CsvSource({
        "policyVague, industry",
        "supportWeak, industry",
        "landQuota, natural-resources",
        "unsuppliedLand, natural-resources",
        "idleLand, natural-resources",
        "energyUse, energy",
        "upgradeFunds, industry",
        "capacityQuota, industry",
        "environment, ecology",
        "'', industry"
    })
    void eachFactorHasItsDepartment(String factor, String unit) {
        assertThat(house.getBean(DecisionService.class)
                        .evaluateDecisionTableByKey("factor-unit", Map.of("subtype", factor))
                        .getSingleEntry()
                        .toString())
                .isEqualTo(unit);
    }

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(FlowsTaken.missing(TYPE)).isEmpty();
    }

    private static TypeWalk meeting(TypeWalk walk) {
        return walk.does("userTask_establishShortage")
                .does("userTask_chooseDepartments", "departmentsNeeded", "true", "cooperatingUnits", List.of("reform"))
                .does("userTask_cooperate");
    }

    private TypeWalk conferring(TypeWalk walk) {
        return meeting(walk).row("delivery", "dueOn", RowWalk.day(house, 9));
    }

    private TypeWalk offered(TypeWalk walk) {
        return walk.does("userTask_conferFactors", "measureFound", "true").does("userTask_offerMeasure");
    }

    private TypeWalk replied(TypeWalk walk, String accepts) {
        var file = walk.walk().file();
        var paper = new ByteArrayInputStream("%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        var person = Actor.person(new PersonId(file.responsiblePerson()), file.responsibleUnit());
        house.getBean(Evidence.class).keep(Holder.ofCase(file.number(), () -> {}), "企业答复（盖章）.pdf", paper, person);
        return walk.does("userTask_recordReply", "measureAccepted", accepts);
    }

    private TypeWalk accepted(TypeWalk walk) {
        return replied(offered(walk), "true");
    }

    private TypeWalk delivered(TypeWalk walk) {
        return RowWalk.allDone(house, walk, "delivery", "deliveredOn")
                .does("userTask_deliverFactor", "allDelivered", "true");
    }
}
