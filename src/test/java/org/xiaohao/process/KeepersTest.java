package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.support.Caller;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;

/** 三员分立: who runs the system, who keeps its accounts and who looks back are three people, and none sees a case. */
@HouseTest
class KeepersTest {

    private static final String API = "/camunda/api/engine/engine/default";
    private static final String DEMO = "Xiaohao-demo-2026";
    private static final String LOG = "/desk/security-log";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext house;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient db;

    private Caller security;
    private Caller admin;
    private String clerk;

    @BeforeEach
    void theyAreLoggedIn() {
        security = at("office.security");
        admin = at("office.admin");
        clerk = "clerk-" + UUID.randomUUID();
    }

    @Test
    void theSecurityOfficerMakesAnAccountGivesASeatAndResetsAPassword() {
        assertThat(create(security, clerk).statusCode()).isEqualTo(204);
        assertThat(seat(security, clerk, "industry.handler").statusCode()).isEqualTo(204);
        String reset = "{\"password\":\"Other-words-2026\",\"authenticatedUserPassword\":\"" + DEMO + "\"}";
        assertThat(security.script("PUT", API + "/user/" + clerk + "/credentials", reset)
                        .statusCode())
                .isEqualTo(204);
        assertThat(security.script("POST", API + "/user/" + clerk + "/unlock", "")
                        .statusCode())
                .isEqualTo(204);
        Caller person = new Caller(port);
        assertThat(person.logIn(clerk, "Other-words-2026").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("tasklist"));
        assertThat(security.script("DELETE", API + "/group/industry.handler/members/" + clerk, "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(at("office.auditor").get(LOG + "?person=" + clerk).body())
                .contains("新建或修改账号", "授予岗位", "取消岗位", "解除锁定", "常海燕（office.security）");
    }

    @Test
    void nobodyElseKeepsAccounts() {
        assertThat(create(admin, clerk)).satisfies(KeepersTest::refusedInChinese);
        assertThat(create(at("intake1"), clerk)).satisfies(KeepersTest::refusedInChinese);
        assertThat(seat(admin, "intake1", "coordination-office.leader")).satisfies(KeepersTest::refusedInChinese);
        String right =
                "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"intake1\",\"resourceType\":8,\"resourceId\":\"*\"}";
        assertThat(security.script("POST", API + "/authorization/create", right).statusCode())
                .isEqualTo(403);
        assertThat(security.script("DELETE", API + "/group/industry.leader", "").statusCode())
                .isEqualTo(403);
        assertThat(admin.get("/camunda/app/admin/default/").statusCode()).isEqualTo(403);
        assertThat(security.get("/camunda/app/admin/default/").statusCode()).isEqualTo(200);
    }

    @Test
    void theSecurityOfficerCannotChangeTheOwnSeats() {
        assertThat(seat(security, "office.security", "industry.leader")).satisfies(KeepersTest::refusedInChinese);
        String own = API + "/group/coordination-office.security/members/office.security";
        assertThat(security.script("DELETE", own, "")).satisfies(KeepersTest::refusedInChinese);
        assertThat(security.script("DELETE", API + "/user/office.security", ""))
                .satisfies(KeepersTest::refusedInChinese);
    }

    @Test
    void noAccountGetsASeatBesideThatOfAKeeper() {
        create(security, clerk);
        seat(security, clerk, "coordination-office.auditor");
        assertThat(seat(security, clerk, "industry.leader")).satisfies(KeepersTest::refusedInChinese);
        assertThat(seat(security, clerk, "camunda-admin")).satisfies(KeepersTest::refusedInChinese);
        assertThat(seat(security, "intake1", "coordination-office.admin")).satisfies(KeepersTest::refusedInChinese);
        assertThat(engine.getIdentityService()
                        .createGroupQuery()
                        .groupMember(clerk)
                        .list())
                .hasSize(1);
    }

    @Test
    void theAdministratorRunsTheEngineButReadsNoCase() {
        Walk walk = Walk.register(house);
        String task = API + "/task/" + walk.task("userTask_checkScope").taskId();
        assertThat(admin.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
        assertThat(admin.getJson(task + "/form-variables")).satisfies(KeepersTest::refusedInChinese);
        assertThat(admin.script("POST", task + "/claim", "{\"userId\":\"office.admin\"}"))
                .satisfies(KeepersTest::refusedInChinese);
        for (Caller keeper : new Caller[] {admin, security, at("office.auditor")}) {
            assertThat(keeper.get("/desk/cases/" + walk.number()).statusCode()).isEqualTo(403);
            assertThat(keeper.get("/desk/ledger").body())
                    .doesNotContain(walk.number().value());
        }
    }

    @Test
    void theLogIsOpenToTheAuditorAloneAndTellsOfLogInsAndFailures() {
        new Caller(port).logIn("intake2", "wrong");
        new Caller(port).logIn("Mistyped-Secret-1", "wrong");
        String page = at("office.auditor").get(LOG + "?kind=login.failed").body();
        assertThat(page)
                .contains("登录失败", "127.0.0.1", "李建平（intake2）", "不存在的账号", "留痕校验")
                .doesNotContain("Mistyped-Secret-1");
        for (Caller other : new Caller[] {admin, security, at("office.leader")}) {
            assertThat(other.get(LOG).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void refusedSubmissionsAndLooksAtContactsAreInTheLog() {
        Walk walk = Walk.register(house);
        String task = API + "/task/" + walk.task("userTask_checkScope").taskId();
        admin.script("POST", task + "/claim", "{\"userId\":\"office.admin\"}");
        at("intake1").postForm("/desk/cases/" + walk.number() + "/contact", "reason", "contact", "_csrf", "x");
        assertThat(at("office.auditor").get(LOG + "?person=" + walk.number()).body())
                .contains("登录", "来源地址");
        assertThat(db.sql("select count(*) from security_event where kind = 'refused' and subject = :number")
                        .param("number", walk.number().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update security_event set actor = 'x'",
                "delete from security_event",
                "truncate security_event",
                "alter table security_event disable trigger user",
                "drop trigger security_event_append_only on security_event"
            })
    void theApplicationItselfCannotRewriteTheLog(String change) {
        new Caller(port).logIn("intake2", "wrong");
        assertThatThrownBy(() -> db.sql(change).update()).isInstanceOf(DataAccessException.class);
    }

    private static void refusedInChinese(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isBetween(400, 403);
        assertThat(answer.body()).matches("(?s).*\\p{IsHan}.*");
    }

    private Caller at(String person) {
        return new Caller(port).atTheTasklist(person, DEMO);
    }

    private static HttpResponse<String> create(Caller caller, String id) {
        return caller.script(
                "POST",
                API + "/user/create",
                "{\"profile\":{\"id\":\"" + id + "\",\"firstName\":\"新人\",\"lastName\":\"\",\"email\":\"\"},"
                        + "\"credentials\":{\"password\":\"Correct-horse-7\"}}");
    }

    private static HttpResponse<String> seat(Caller caller, String person, String group) {
        return caller.script("PUT", API + "/group/" + group + "/members/" + person, "");
    }
}
