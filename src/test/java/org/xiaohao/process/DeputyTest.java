package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.identity.Deputies;
import org.xiaohao.organization.Directory;
import org.xiaohao.problem.Cases;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.Caller;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.Walk;
import org.xiaohao.trail.Trail;

/** A deputy works in the seats of an absent colleague, in both names, for the days named and not a day longer. */
@HouseTest
class DeputyTest {

    private static final PersonId LEADER = new PersonId("industry.leader");
    private static final PersonId OWNER = new PersonId("industry.owner");
    private static final String SIGN = "userTask_signApplication";
    private static final Map<String, Object> YES = Map.of("signed", "true");

    @Autowired
    ApplicationContext house;

    @Autowired
    Deputies deputies;

    @Autowired
    Handover handover;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    @AfterEach
    void everybodyIsBack() {
        TestClock.reset();
        endAll();
    }

    @Test
    void signsInBothNames() {
        Walk walk = applied();
        standsIn(LEADER, OWNER);
        handover.takeOver(walk.task(SIGN).taskId(), OWNER);
        walk.does(OWNER.value(), SIGN, YES);
        var signed = house.getBean(Cases.class).steps(walk.number()).stream()
                .filter(step -> step.step().equals("signApplication"))
                .findFirst()
                .orElseThrow();
        assertThat(signed.actor()).isEqualTo(Actor.deputy(OWNER, new UnitCode("industry"), LEADER));
        assertThat(house.getBean(Directory.class).nameOfPerson(signed.actor().signature()))
                .isEqualTo("武晓峰（代郭俊杰）");
        assertThat(house.getBean(Trail.class).of(walk.number()))
                .filteredOn(entry -> entry.kind().equals("step.signApplication"))
                .allMatch(entry -> LEADER.value().equals(entry.references().get("onBehalfOf")));
    }

    /** The approver of the ledger, and a task that nobody holds yet. */
    @Test
    void approvesFromTheLentSeatAndTheLedgerSaysSo() {
        Walk walk = ArrearsWalk.verified(ArrearsWalk.paid(ArrearsWalk.claimed(house)));
        walk.enterpriseAnswers(true, true, true);
        standsIn(new PersonId("office.leader"), new PersonId("office.owner"));
        walk.does("office.owner", "userTask_approveClosure", Map.of("closureApproved", "true", "publicity", "false"));
        assertThat(db.sql("select approver from ledger_row where number = :number")
                        .param("number", walk.number().value())
                        .query(String.class)
                        .single())
                .isEqualTo("office.owner~office.leader");
    }

    @Test
    void seesAndClaimsTheTaskInTheTasklistWithoutTheGroup() {
        Walk walk = Walk.register(house);
        String task = walk.task("userTask_checkScope").taskId();
        String question = "/camunda/api/engine/engine/default/task/" + task;
        Caller browser = new Caller(port).atTheTasklist("industry.owner", "Xiaohao-demo-2026");
        assertThat(browser.getJson(question).statusCode()).isEqualTo(404);

        Walk led = ArrearsWalk.verified(ArrearsWalk.paid(ArrearsWalk.claimed(house)));
        led.enterpriseAnswers(true, true, true);
        String approval = led.task("userTask_approveClosure").taskId();
        Caller owner = new Caller(port).atTheTasklist("office.owner", "Xiaohao-demo-2026");
        String path = "/camunda/api/engine/engine/default/task/" + approval;
        assertThat(owner.getJson(path).statusCode()).as("before").isEqualTo(404);
        standsIn(new PersonId("office.leader"), new PersonId("office.owner"));
        assertThat(owner.getJson(path).statusCode()).as("as deputy").isEqualTo(200);
        assertThat(owner.script("POST", path + "/claim", "{\"userId\":\"office.owner\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(engine.getIdentityService()
                        .createGroupQuery()
                        .groupMember("office.owner")
                        .list())
                .extracting(group -> group.getId())
                .doesNotContain("coordination-office.leader");
    }

    /** A leader may have left hundreds of tasks behind; whoever presses a button waits for one. */
    @Test
    void takesOneOverWithoutReadingAllThatLiesThere() {
        List<Walk> lying = List.of(applied(), applied());
        standsIn(LEADER, OWNER);
        handover.takeOver(lying.get(0).task(SIGN).taskId(), OWNER);
        long before = questions(lying.get(1));
        List<Walk> more = List.of(applied(), applied(), applied());
        assertThat(questions(more.get(0))).isEqualTo(before);
    }

    /** How often the engine asks its database while the deputy takes over. */
    private long questions(Walk walk) {
        String task = walk.task(SIGN).taskId();
        var log = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine.impl.persistence.entity");
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        log.addAppender(heard);
        log.setLevel(Level.DEBUG);
        try {
            handover.takeOver(task, OWNER);
        } finally {
            log.setLevel(null);
            log.detachAppender(heard);
        }
        String own = Thread.currentThread().getName();
        long asked = List.copyOf(heard.list).stream()
                .filter(event -> event.getThreadName().equals(own))
                .filter(event -> event.getMessage().contains("Preparing"))
                .count();
        assertThat(asked).isPositive();
        return asked;
    }

    @Test
    void isRefusedWhenTheDaysAreOver() {
        Walk walk = applied();
        standsIn(LEADER, OWNER);
        handover.takeOver(walk.task(SIGN).taskId(), OWNER);
        TestClock.forward(Duration.ofDays(8));
        refused(() -> walk.does(OWNER.value(), SIGN, YES), "您无权办理|不在办理该任务的岗位上");
        assertThat(handover.waitingFor(OWNER)).isEmpty();
    }

    @Test
    void isRefusedAfterAnEarlyEndAndBeforeTheFirstDay() {
        Walk walk = applied();
        var today = deputies.today();
        deputies.name(LEADER, OWNER, today.plusDays(1), today.plusDays(2));
        String task = walk.task(SIGN).taskId();
        refused(() -> handover.takeOver(task, OWNER), "不在您代理的人员名下");
        endAll();
        standsIn(LEADER, OWNER);
        deputies.end(LEADER, open(LEADER));
        refused(() -> handover.takeOver(task, OWNER), "不在您代理的人员名下");
    }

    @Test
    void maySignNeitherTheOwnApplicationNorThatOfTheAbsentPerson() {
        Walk walk = ArrearsWalk.paid(ArrearsWalk.claimed(house));
        standsIn(new PersonId("state-assets.leader"), new PersonId("state-assets.handler"));
        ArrearsWalk.applied(walk, "resolved");
        // the lead department hands its signature to nobody of the responsible unit
        refused(() -> handover.takeOver(walk.task(SIGN).taskId(), new PersonId("state-assets.handler")), "不在您代理");
    }

    @Test
    void isAColleagueOfTheSameUnitOnly() {
        var today = deputies.today();
        refused(() -> deputies.name(LEADER, new PersonId("finance.leader"), today, today), "同一单位");
        refused(() -> deputies.name(LEADER, LEADER, today, today), "同一单位");
        refused(() -> deputies.name(new PersonId("office.leader"), new PersonId("office.admin"), today, today), "同一单位");
        refused(
                () -> deputies.name(new PersonId("finance.verifier1"), new PersonId("finance.verifier2"), today, today),
                "同一单位");
        assertThat(deputies.candidates(LEADER))
                .extracting(person -> person.id().value())
                .containsExactly("industry.handler", "industry.owner");
    }

    @Test
    void isNamedForASpanOfDaysThatDoesNotOverlap() {
        var today = deputies.today();
        refused(() -> deputies.name(LEADER, OWNER, today.minusDays(1), today), "不早于今天");
        refused(() -> deputies.name(LEADER, OWNER, today, today.minusDays(1)), "不早于");
        refused(() -> deputies.name(LEADER, OWNER, today, null), "结束日期");
        refused(() -> deputies.name(LEADER, OWNER, today, today.plusDays(90)), "最长90天");
        standsIn(LEADER, OWNER);
        refused(() -> deputies.name(LEADER, new PersonId("industry.handler"), today, today), "已设有代理");
        refused(() -> deputies.end(OWNER, open(OWNER)), "不是您设定的代理");
    }

    private void endAll() {
        db.sql("update deputy set ended_at = now() where ended_at is null").update();
    }

    private UUID open(PersonId person) {
        return deputies.of(person).stream()
                .filter(each -> each.endedAt() == null)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Walk applied() {
        return ArrearsWalk.applied(ArrearsWalk.paid(ArrearsWalk.claimed(house)), "resolved");
    }

    private void standsIn(PersonId absent, PersonId deputy) {
        deputies.name(absent, deputy, deputies.today(), deputies.today().plusDays(6));
    }

    private static void refused(ThrowingCallable wish, String reason) {
        assertThatThrownBy(wish).isInstanceOf(Rejection.class).hasMessageMatching(".*(" + reason + ").*");
    }
}
