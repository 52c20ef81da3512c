package org.xiaohao.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;

/** The law of accepting, refusing and handing back, whatever a diagram draws. */
@HouseTest
class AcceptanceStepsTest {

    private static final Actor OFFICE = person("office.leader", "coordination-office");
    private static final Actor OTHER = person("office.owner", "coordination-office");
    private static final Actor LEAD = person("industry.handler", "industry");
    private static final Map<String, Object> BACK =
            Map.of("handBackBasis", "依据三定规定不承担此项职责", "proposedOwner", "small-business");

    @Autowired
    ApplicationContext house;

    @Autowired
    CaseSteps steps;

    @Test
    void whoProposesARefusalDoesNotApproveIt() {
        var walk = Walk.register(house);
        take(walk, OFFICE, "proposeRefusal", Map.of());
        assertThatThrownBy(() -> take(walk, OFFICE, "refuse", Map.of("refusalApproved", "true")))
                .hasMessageContaining("须由其他领导审批");
        take(walk, OTHER, "refuse", Map.of("refusalApproved", "true"));
    }

    @Test
    void refusesOnlyWhatALeaderHasApprovedLast() {
        var walk = Walk.register(house);
        assertThatThrownBy(() -> take(walk, Actor.SYSTEM, "registerRefusal", Map.of()))
                .hasMessageContaining("没有同意");
        take(walk, OTHER, "refuse", Map.of("refusalApproved", "true"));
        take(walk, OTHER, "refuse", Map.of("refusalApproved", "false"));
        assertThatThrownBy(() -> take(walk, Actor.SYSTEM, "registerRefusal", Map.of()))
                .hasMessageContaining("没有同意");
        assertThatThrownBy(() -> take(walk, Actor.SYSTEM, "closeRefused", Map.of()))
                .isInstanceOf(Rejection.class);
    }

    @Test
    void judgesAnObjectionWithAReasonOfTenCharacters() {
        var walk = refusing();
        assertThatThrownBy(() -> take(walk, OTHER, "upholdRefusal", Map.of("objectionReply", "不同意")))
                .hasMessageContaining("不少于10个字");
        take(walk, OTHER, "upholdRefusal", Map.of("objectionReply", "章程显示并非国有控股企业"));
        assertThat(take(walk, Actor.SYSTEM, "closeRefused", Map.of()).stageAfter())
                .isEqualTo(Stage.CLOSED);
    }

    @Test
    void writesDownNoSecondObjectionOnPaper() {
        var walk = refusing();
        var paper = Map.<String, Object>of("objectionReason", "企业认为欠款单位由国有企业控股");
        take(walk, OTHER, "recordObjection", paper);
        assertThatThrownBy(() -> take(walk, OTHER, "recordObjection", paper)).hasMessageContaining("已经提出过");
    }

    @Test
    void onlyTheUnitThatCarriesACaseHandsItBack() {
        var walk = assigned();
        assertThatThrownBy(() -> take(walk, OTHER, "handBack", BACK)).hasMessageContaining("只有承办单位");
        take(walk, LEAD, "handBack", BACK);
        assertThat(walk.file().leadUnit()).isNull();
        assertThatThrownBy(() -> take(walk, LEAD, "handBack", BACK)).hasMessageContaining("只有承办单位");
    }

    @Test
    void handsBackOnlyWithABasisAndToSomebodyElse() {
        var walk = assigned();
        assertThatThrownBy(() -> take(
                        walk, LEAD, "handBack", Map.of("handBackBasis", "不归我管", "proposedOwner", "small-business")))
                .hasMessageContaining("法定依据");
        assertThatThrownBy(() -> take(
                        walk, LEAD, "handBack", Map.of("handBackBasis", "依据三定规定不承担此项职责", "proposedOwner", "industry")))
                .hasMessageContaining("不能是本单位");
        assertThat(walk.file().counts().handBacks()).isZero();
    }

    @Test
    void arbitratesOnlyAfterTheSecondHandBackAndForGood() {
        var walk = assigned();
        var decision = Map.<String, Object>of("leadUnit", "industry", "arbitrationReason", "方案明确由省工信厅牵头办理");
        take(walk, LEAD, "handBack", BACK);
        assertThatThrownBy(() -> take(walk, OFFICE, "arbitrate", decision)).hasMessageContaining("退单两次以上");
        take(walk, OTHER, "assign", Map.of("leadUnit", "industry"));
        take(walk, LEAD, "handBack", BACK);
        assertThatThrownBy(() -> take(walk, OFFICE, "arbitrate", Map.of("leadUnit", "industry")))
                .hasMessageContaining("裁定理由");
        take(walk, OFFICE, "arbitrate", decision);
        assertThatThrownBy(() -> take(walk, LEAD, "handBack", BACK)).hasMessageContaining("不能再退单");
        assertThat(walk.file().counts().handBacks()).isEqualTo(2);
    }

    @Test
    void keepsToTheResponsibleUnitThatTheArbiterNamed() {
        var walk = assigned();
        take(walk, LEAD, "handBack", BACK);
        take(walk, OTHER, "assign", Map.of("leadUnit", "industry"));
        take(walk, LEAD, "handBack", BACK);
        take(
                walk,
                OFFICE,
                "arbitrate",
                Map.of(
                        "leadUnit", "industry",
                        "responsibleUnit", "state-assets",
                        "arbitrationReason", "方案明确由省工信厅牵头办理"));
        var other = Map.<String, Object>of("leadLeader", "industry.leader", "responsibleUnit", "datong-zone");
        assertThatThrownBy(() -> take(walk, LEAD, "acceptLead", other)).hasMessageContaining("不能改选");
    }

    private Walk refusing() {
        var walk = Walk.register(house);
        take(walk, OFFICE, "refuse", Map.of("refusalApproved", "true"));
        take(walk, Actor.SYSTEM, "registerRefusal", Map.of());
        return walk;
    }

    private Walk assigned() {
        var walk = Walk.register(house);
        take(walk, OTHER, "accept", Map.of());
        take(walk, OTHER, "assign", Map.of("leadUnit", "industry"));
        return walk;
    }

    private StepRecord take(Walk walk, Actor actor, String step, Map<String, Object> answers) {
        return steps.take(new StepRequest(walk.number(), step, null, step, actor, answers, Map.of()));
    }

    private static Actor person(String id, String unit) {
        return Actor.person(new PersonId(id), new UnitCode(unit));
    }
}
