package org.xiaohao.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;

/** The law of the case holds also when a diagram is wrong. */
@HouseTest
class LawfulStepsTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    CaseSteps steps;

    @ParameterizedTest
    @CsvSource({
        "assign",
        "acceptLead",
        "claim",
        "applyForClosure",
        "signApplication",
        "verify",
        "approveClosure",
        "close",
        "recordSilence",
        "askEnterprise",
        "submitForApproval"
    })
    void refusesAStepThatComesTooEarly(String step) {
        var walk = Walk.register(house);
        assertThatThrownBy(() -> take(walk, step, Map.of()))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("已登记");
        assertThat(walk.file().stage()).isEqualTo(Stage.REGISTERED);
    }

    @Test
    void acceptsAtOnceAndNotTwice() {
        var walk = Walk.register(house);
        assertThat(take(walk, "accept", Map.of()).stageAfter()).isEqualTo(Stage.ACCEPTED);
        assertThatThrownBy(() -> take(walk, "accept", Map.of())).isInstanceOf(Rejection.class);
    }

    @Test
    void refusesAVerifierOfTheLeadTheResponsibleUnitOrTheZone() {
        var walk = verifying();
        for (String unit : new String[] {"industry", "state-assets", "datong-zone"}) {
            assertThatThrownBy(() -> take(walk, "chooseVerifier", Map.of("verifyingUnit", unit)))
                    .hasMessageContaining("核验单位不得是");
        }
        take(walk, "chooseVerifier", Map.of("verifyingUnit", "finance"));
        var stranger = Actor.person(new PersonId("linfen-zone.handler"), new UnitCode("linfen-zone"));
        assertThatThrownBy(() -> take(walk, "verify", Map.of("verified", "true"), stranger))
                .hasMessageContaining("核验单位的人员");
    }

    @Test
    void returnsOnlyWithRequirementsOfTenCharacters() {
        var walk = applied();
        assertThatThrownBy(() -> take(walk, "signApplication", Map.of("signed", "false", "requirements", "不足十个字的要求")))
                .hasMessageContaining("不少于10个字");
        var returned = take(walk, "signApplication", Map.of("signed", "false", "requirements", "请补充全部付款凭证原件"));
        assertThat(returned.stageAfter()).isEqualTo(Stage.RECTIFYING);
    }

    @Test
    void refusesAClaimedResultThatNoUnitCanClaim() {
        var walk = rectifying();
        assertThatThrownBy(() -> take(walk, "applyForClosure", Map.of("claimedResult", "refused")))
                .isInstanceOf(Rejection.class);
    }

    /** Else a designer could draw the leader away. */
    @ParameterizedTest
    @CsvSource({"accept", "claim", "signApplication", "verify", "approveClosure", "resume"})
    void letsNoDiagramDecideWhatAPersonDecides(String step) {
        var walk = Walk.register(house);
        assertThatThrownBy(() -> take(walk, step, Map.of(), Actor.SYSTEM)).hasMessageContaining("not a step of system");
    }

    @Test
    void letsNobodyTakeAStepOfTheSystem() {
        var walk = Walk.register(house);
        var person = Actor.person(new PersonId("industry.handler"), new UnitCode("industry"));
        assertThatThrownBy(() -> take(walk, "close", Map.of(), person)).hasMessageContaining("not a step of");
    }

    @Test
    void refusesEveryOtherStepWhileTheCaseIsSuspended() {
        var walk = rectifying();
        take(walk, "raiseSuspension", Map.of("suspendedUntil", "2099-12-31"));
        take(walk, "decideSuspension", Map.of("suspensionGranted", "true"), leader());
        take(walk, "suspend", Map.of());
        assertThatThrownBy(() -> take(walk, "applyForClosure", Map.of("claimedResult", "resolved")))
                .hasMessageContaining("案件已中止");
        take(walk, "resume", Map.of());
        assertThat(walk.file().isSuspended()).isFalse();
        assertThatThrownBy(() -> take(walk, "resume", Map.of())).hasMessageContaining("没有中止");
    }

    @Test
    void letsNoDiagramSuspendWhatNobodyHasGranted() {
        var walk = rectifying();
        take(walk, "raiseSuspension", Map.of("suspendedUntil", "2099-12-31"));
        assertThatThrownBy(() -> take(walk, "suspend", Map.of())).hasMessageContaining("没有经过同意");
        assertThatThrownBy(() -> take(walk, "decideSuspension", Map.of("suspensionGranted", "true")))
                .hasMessageContaining("不能审批自己提出的");
        take(walk, "decideSuspension", Map.of("suspensionGranted", "false"), leader());
        assertThatThrownBy(() -> take(walk, "suspend", Map.of())).hasMessageContaining("没有待办");
        assertThat(walk.file().isSuspended()).isFalse();
    }

    private static Actor leader() {
        return Actor.person(new PersonId("office.leader"), new UnitCode("coordination-office"));
    }

    private Walk rectifying() {
        var walk = Walk.register(house);
        take(walk, "accept", Map.of());
        take(walk, "assign", Map.of("leadUnit", "industry"));
        take(walk, "acceptLead", Map.of("leadLeader", "industry.leader", "responsibleUnit", "state-assets"));
        take(walk, "claim", Map.of("responsiblePerson", "state-assets.handler"));
        return walk;
    }

    private Walk applied() {
        var walk = rectifying();
        take(walk, "applyForClosure", Map.of("claimedResult", "resolved"));
        return walk;
    }

    private Walk verifying() {
        var walk = applied();
        take(walk, "signApplication", Map.of("signed", "true"));
        return walk;
    }

    private StepRecord take(Walk walk, String step, Map<String, Object> answers) {
        var actor = KnownSteps.ofTheSystem(step)
                ? Actor.SYSTEM
                : Actor.person(
                        new PersonId(step.equals("signApplication") ? "industry.leader" : "industry.handler"),
                        new UnitCode("industry"));
        return take(walk, step, answers, actor);
    }

    private StepRecord take(Walk walk, String step, Map<String, Object> answers, Actor actor) {
        return steps.take(new StepRequest(walk.number(), step, null, step, actor, answers, Map.of()));
    }
}
