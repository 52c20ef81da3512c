package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiaohao.problem.MatterKind.CHANGE_LEAD;
import static org.xiaohao.problem.MatterKind.EXTENSION;
import static org.xiaohao.problem.MatterKind.MERGE;
import static org.xiaohao.problem.MatterKind.SUSPENSION;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.problem.MatterKind;
import org.xiaohao.problem.Matters;
import org.xiaohao.problem.Result;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.supervision.Clocks;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.MatterWalk;
import org.xiaohao.support.Walk;

/** A case gets another lead, or goes on as part of another case. */
@HouseTest
class LeadAndMergerTest {

    private static final String INTAKE = "coordination-office.intake";

    @Autowired
    ApplicationContext house;

    @Autowired
    Matters matters;

    @Autowired
    Clocks clocks;

    @Autowired
    RuntimeService runtime;

    @Test
    void theOpenTasksOfTheFormerLeadPassToTheNewOneAndTheirLimitsRunOn() {
        var walk = ArrearsWalk.applied(ArrearsWalk.paid(ArrearsWalk.claimed(house)), "resolved");
        var due = walk.task("userTask_signApplication").dueAt();
        var ends =
                clocks.running(walk.number()).stream().map(each -> each.dueAt()).toList();
        raise(walk, INTAKE, CHANGE_LEAD, change("small-business"));
        walk.does("office.leader", "userTask_approveChangeLead", Map.of("changeGranted", "true"));

        var task = walk.task("userTask_signApplication");
        assertThat(task.groups()).containsExactly("small-business.leader");
        assertThat(task.assignee()).isNull();
        assertThat(task.dueAt()).isEqualTo(due);
        assertThat(clocks.running(walk.number()).stream().map(each -> each.dueAt()))
                .containsAll(ends);
        assertThat(walk.file().leadUnit()).isEqualTo(new UnitCode("small-business"));
        assertThat(walk.file().leadLeader()).isNull();

        walk.does("small-business.handler", "userTask_nameLeader", Map.of("newLeadLeader", "small-business.leader"));
        assertThat(variable(walk, "leadUnit")).isEqualTo("small-business");
        assertThat(variable(walk, "leadLeader")).isEqualTo("small-business.leader");
        assertThatThrownBy(() -> ArrearsWalk.signed(walk)).hasMessageContaining("无权");
        walk.does("small-business.leader", "userTask_signApplication", Map.of("signed", "true"));
        assertThat(walk.waitingAt()).containsExactly("userTask_verifyDocuments", "userTask_verifyOnSite");
    }

    @Test
    void theFormerLeadIsToldOnceThoughTheOfficeAskedForTheChange() {
        var walk = ArrearsWalk.claimed(house);
        raise(walk, INTAKE, CHANGE_LEAD, change("small-business"));
        walk.does("office.leader", "userTask_approveChangeLead", Map.of("changeGranted", "true"))
                .does(
                        "small-business.handler",
                        "userTask_nameLeader",
                        Map.of("newLeadLeader", "small-business.leader"));
        assertThat(house.getBean(JdbcClient.class)
                        .sql("select recipient from notice where number = :number and template = 'lead-passed-on'")
                        .param("number", walk.number().value())
                        .query(String.class)
                        .list())
                .containsExactly("industry@demo.xiaohao.example");
    }

    @Test
    void anExtensionThatWaitsForTheFormerLeaderIsDecidedByTheNewOne() {
        var walk = ArrearsWalk.claimed(house);
        raise(walk, "state-assets.handler", EXTENSION, Map.of("extensionDays", 5, "extensionReason", "账目往来多年，对账需要时间。"));
        raise(walk, "industry.handler", CHANGE_LEAD, change("small-business"));
        walk.does("office.leader", "userTask_approveChangeLead", Map.of("changeGranted", "true"))
                .does("small-business.leader", "userTask_approveExtension", Map.of("extensionGranted", "true"));
        assertThat(walk.file().counts().extensions()).isEqualTo(1);
    }

    @Test
    void aLeadStaysWhenTheOfficeDoesNotAgree() {
        var walk = ArrearsWalk.claimed(house);
        assertThatThrownBy(() -> raise(walk, INTAKE, CHANGE_LEAD, change("industry")))
                .hasMessageContaining("已是本案的牵头单位");
        assertThatThrownBy(() -> raise(walk, "state-assets.handler", CHANGE_LEAD, change("small-business")))
                .hasMessageContaining("不能在本案提出");
        raise(walk, "industry.handler", CHANGE_LEAD, change("small-business"));
        walk.does(
                "office.leader",
                "userTask_approveChangeLead",
                Map.of("changeGranted", "false", "changeRefusal", "职责在原单位。"));
        assertThat(walk.file().leadUnit()).isEqualTo(new UnitCode("industry"));
        assertThat(walk.waitingAt()).containsExactly("userTask_sendStatement");
    }

    @Test
    void theVerifyingUnitCannotTakeTheLead() {
        var walk = ArrearsWalk.verified(ArrearsWalk.paid(ArrearsWalk.claimed(house)))
                .enterpriseAnswers(true, true, false)
                .does(
                        "office.leader",
                        "userTask_approveClosure",
                        Map.of("closureApproved", "false", "requirements", "企业反映利息未付，请核实后补足。"));
        assertThatThrownBy(() -> raise(walk, INTAKE, CHANGE_LEAD, change("finance")))
                .hasMessageContaining("核验单位");
    }

    @Test
    void aMergedCaseIsOverAndTheOtherListsIt() {
        var main = Walk.register(house);
        var walk = ArrearsWalk.claimed(house);
        raise(walk, INTAKE, MERGE, into(main, "sameEnterprise"));
        walk.does("office.leader", "userTask_approveMerge", Map.of("mergeGranted", "true"));
        assertThat(walk.waitingAt()).isEmpty();
        assertThat(walk.file().result()).isEqualTo(Result.MERGED);
        assertThat(walk.file().mergedInto()).isEqualTo(main.number());
        assertThat(clocks.running(walk.number())).isEmpty();
        assertThat(matters.mergedInto(main.number()))
                .extracting(each -> each.number())
                .containsExactly(walk.number());
        assertThat(main.waitingAt()).containsExactly("userTask_checkScope");
    }

    @Test
    void mergesOnlyIntoAnotherOpenCaseOfTheSameEnterpriseOrSubject() {
        var walk = Walk.register(house);
        refused(walk, into(walk, "sameEnterprise"), "不能并入本案自己");
        refused(walk, Map.of("mergeTarget", "XH-2020-000001", "mergeGround", "sameSubject"), "没有编号为");
        refused(walk, Map.of("mergeTarget", "某案", "mergeGround", "sameSubject"), "编号有误");
        var ended = MatterWalk.withdrawn(house, Walk.register(house));
        refused(walk, into(ended, "sameEnterprise"), "已经办结");
        var stranger = Walk.register(house, Map.of("creditCode", "91140400MA0TEXT209"));
        refused(walk, into(stranger, "sameEnterprise"), "信用代码不一致");
        raise(walk, INTAKE, MERGE, into(stranger, "sameSubject"));
        assertThat(walk.waitingAt()).contains("userTask_approveMerge");
    }

    @Test
    void noMergerWhenTheOtherCaseHasEndedMeanwhileAndNoneWhenTheLeaderSaysNo() {
        var main = Walk.register(house);
        var walk = Walk.register(house);
        raise(walk, INTAKE, MERGE, into(main, "sameEnterprise"));
        MatterWalk.withdrawn(house, main);
        assertThatThrownBy(() -> walk.does("office.leader", "userTask_approveMerge", Map.of("mergeGranted", "true")))
                .hasMessageContaining("已经办结");
        assertThat(walk.file().stage().isOpen()).isTrue();
        walk.does("office.leader", "userTask_approveMerge", Map.of("mergeGranted", "false", "mergeRefusal", "对方已撤回。"));
        assertThat(walk.waitingAt()).containsExactly("userTask_checkScope");
    }

    @Test
    void aSuspendedCaseCanStillBeMerged() {
        var main = Walk.register(house);
        var walk = Walk.register(house);
        raise(walk, INTAKE, SUSPENSION, Map.of("suspensionReason", "等待法院判决。", "suspendedUntil", "2099-06-30"));
        walk.does("office.leader", "userTask_approveSuspension", Map.of("suspensionGranted", "true"));
        raise(walk, INTAKE, MERGE, into(main, "sameEnterprise"));
        walk.does("office.leader", "userTask_approveMerge", Map.of("mergeGranted", "true"));
        assertThat(walk.waitingAt()).isEmpty();
        assertThat(walk.file().isSuspended()).isFalse();
    }

    @AfterAll
    static void takesEveryFlowOfItsLanes() {
        assertThat(MatterWalk.flowsNotTaken("change|merge|leader")).isEmpty();
    }

    private void refused(Walk walk, Map<String, Object> said, String reason) {
        assertThatThrownBy(() -> raise(walk, INTAKE, MERGE, said)).hasMessageContaining(reason);
    }

    private void raise(Walk walk, String seat, MatterKind kind, Map<String, Object> said) {
        String person = seat.equals(INTAKE) ? "intake1" : seat;
        MatterWalk.raises(house, walk, person, seat, kind, said);
    }

    private static Map<String, Object> change(String unit) {
        return Map.of("changedLead", unit, "changeReason", "按“三定”规定由该单位负责。");
    }

    private static Map<String, Object> into(Walk main, String ground) {
        return Map.of("mergeTarget", main.number().value(), "mergeGround", ground, "mergeReason", "同一笔货款反映了两次。");
    }

    private Object variable(Walk walk, String name) {
        var root = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(walk.number().value())
                .rootProcessInstances()
                .singleResult();
        return runtime.getVariable(root.getId(), name);
    }
}
