package org.xiaohao.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Staff;
import org.xiaohao.support.Walk;

/** Nobody judges the own work, whichever seat is used for it and whoever stands in for whom. */
@HouseTest
class IndependenceTest {

    private static final Actor HANDLER = person("two-seats", "state-assets");
    private static final Actor LEADER = person("industry.leader", "industry");

    @Autowired
    ApplicationContext house;

    @Autowired
    CaseSteps steps;

    @Autowired
    ProcessEngine engine;

    private Walk walk;

    @BeforeEach
    void somebodyHasTwoSeats() {
        new Staff(engine).hire("two-seats", "state-assets.handler", "industry.leader", "finance.verifier");
        walk = Walk.register(house);
        take(person("intake1", "coordination-office"), "accept", Map.of());
        take(person("intake1", "coordination-office"), "assign", Map.of("leadUnit", "industry"));
        take(
                person("industry.handler", "industry"),
                "acceptLead",
                Map.of("leadLeader", "industry.leader", "responsibleUnit", "state-assets"));
        take(HANDLER, "claim", Map.of("responsiblePerson", "two-seats"));
        take(HANDLER, "applyForClosure", Map.of("claimedResult", "resolved"));
    }

    @Test
    void whoAppliedDoesNotSignFromASecondSeat() {
        refused(person("two-seats", "industry"), "signApplication", Map.of("signed", "true"), "本人办理或申请");
        take(LEADER, "signApplication", Map.of("signed", "true"));
    }

    @Test
    void whoAppliedDoesNotSignAsDeputyNorThroughOne() {
        refused(deputy("two-seats", "industry.leader"), "signApplication", Map.of("signed", "true"), "代理他人");
        refused(deputy("industry.owner", "two-seats"), "signApplication", Map.of("signed", "true"), "他人代理本人");
        take(deputy("industry.owner", "industry.leader"), "signApplication", Map.of("signed", "true"));
    }

    @Test
    void whatADeputyAppliedForIsTheAbsentPersonsOwnToo() {
        take(LEADER, "signApplication", Map.of("signed", "false", "requirements", "请补充全部付款凭证原件"));
        take(
                Actor.deputy(
                        new PersonId("state-assets.owner"), new UnitCode("state-assets"), new PersonId("two-seats")),
                "applyForClosure",
                Map.of("claimedResult", "resolved"));
        refused(person("two-seats", "industry"), "signApplication", Map.of("signed", "true"), "本人办理或申请");
    }

    @Test
    void nobodyVerifiesTheWorkOfAUnitInWhichTheySit() {
        verifying();
        refused(person("two-seats", "finance"), "verify", Map.of("verified", "true"), "本单位或本人");
        take(person("finance.verifier1", "finance"), "verify", Map.of("verified", "true"));
    }

    @Test
    void nobodyVerifiesWhatTheyDidInASeatLeftSince() {
        verifying();
        var identities = engine.getIdentityService();
        var mover = new Staff(engine).hire("has-moved", "finance.verifier");
        assertThat(identities.createGroupQuery().groupMember(mover).list()).hasSize(1);
        take(person(mover, "state-assets"), "opinion", Map.of());
        refused(person(mover, "finance"), "verify", Map.of("verified", "true"), "本单位或本人");
    }

    @Test
    void whoVerifiedOrAppliedDoesNotApprove() {
        verifying();
        take(person("finance.verifier1", "finance"), "verify", Map.of("verified", "true"));
        take(person("finance.verifier2", "finance"), "verify", Map.of("verified", "true"));
        take(Actor.SYSTEM, "askEnterprise", Map.of("answerDue", "2026-12-31"));
        take(Actor.SYSTEM, "submitForApproval", Map.of());
        var approved = Map.<String, Object>of("closureApproved", "true");
        refused(person("two-seats", "coordination-office"), "approveClosure", approved, "本人办理或申请");
        refused(person("finance.verifier2", "coordination-office"), "approveClosure", approved, "本人办理或申请");
        take(person("office.leader", "coordination-office"), "approveClosure", approved);
    }

    private void verifying() {
        take(LEADER, "signApplication", Map.of("signed", "true"));
        take(Actor.SYSTEM, "chooseVerifier", Map.of("verifyingUnit", "finance"));
    }

    private void refused(Actor actor, String step, Map<String, Object> answers, String reason) {
        int before = walk.file().stage().ordinal();
        ThrowingCallable attempt = () -> take(actor, step, answers);
        assertThatThrownBy(attempt).isInstanceOf(Rejection.class).hasMessageContaining(reason);
        assertThat(walk.file().stage().ordinal()).isEqualTo(before);
    }

    private void take(Actor actor, String step, Map<String, Object> answers) {
        steps.take(new StepRequest(walk.number(), step, null, step, actor, answers, Map.of()));
    }

    private static Actor person(String id, String unit) {
        return Actor.person(new PersonId(id), new UnitCode(unit));
    }

    private static Actor deputy(String deputy, String absent) {
        return Actor.deputy(new PersonId(deputy), new UnitCode("industry"), new PersonId(absent));
    }
}
