package org.xiaohao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiaohao.support.Caller;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Staff;

/** One log-in for the desk and the engine's web applications. */
@HouseTest
@ExtendWith(OutputCaptureExtension.class)
class LogInTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String ENGINE_API = "/camunda/api/engine/engine/default/task/count";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    private String handler;
    private Caller caller;

    @BeforeEach
    void somebodyAtTheDoor() {
        handler = new Staff(engine).hire("door-handler", "coordination-office.handler");
        caller = new Caller(port);
    }

    @Test
    void landsInTheTasklist() {
        assertThat(target(caller.logIn(handler, Staff.PASSWORD))).isEqualTo(TASKLIST);
        assertThat(caller.get(TASKLIST).statusCode()).isEqualTo(200);
        assertThat(caller.getJson(ENGINE_API).statusCode()).isEqualTo(200);
    }

    @Test
    void remembersThePageThatWasWanted() {
        assertThat(target(caller.get("/desk/ledger?page=2"))).isEqualTo("/login");
        assertThat(target(caller.logIn(handler, Staff.PASSWORD))).isEqualTo("/desk/ledger?page=2");
    }

    /** The open task stands after the "#", which no server sees: the page needs its script to keep it. */
    @Test
    void theLogInPageBringsTheScriptThatKeepsTheOpenTask() {
        assertThat(caller.get("/login").body()).contains("src=\"/js/login.js\"");
        assertThat(caller.get("/js/login.js").body()).contains("location.hash");
    }

    @Test
    void doesNotRememberACallOfTheTasklist() {
        assertThat(caller.getJson(ENGINE_API).statusCode()).isEqualTo(401);
        assertThat(target(caller.logIn(handler, Staff.PASSWORD))).isEqualTo(TASKLIST);
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountGetTheSameAnswer() {
        assertThat(target(caller.logIn(handler, "wrong"))).isEqualTo("/login?error");
        assertThat(target(caller.logIn("door-nobody", "wrong"))).isEqualTo("/login?error");
        assertThat(caller.get("/login?error").body()).contains("账号或密码不正确");
    }

    @Test
    void theLogNamesNeitherThePersonNorThePassword(CapturedOutput log) {
        caller.logIn("zhang-guiying", "Secret-of-hers-1");
        assertThat(log).contains("log-in failed, account");
        assertThat(log).doesNotContain("zhang-guiying").doesNotContain("Secret-of-hers-1");
    }

    @Test
    void whoGuessesMustWaitAndLocksNobodyOut() {
        String owner = new Staff(engine).hire("door-guessed", "coordination-office.owner");
        for (int i = 0; i < 5; i++) {
            assertThat(target(caller.logIn(owner, "guess-" + i))).isEqualTo("/login?error");
        }
        assertThat(target(caller.logIn(owner, Staff.PASSWORD))).isEqualTo("/login?wait");
        assertThat(engine.getIdentityService().checkPassword(owner, Staff.PASSWORD))
                .as("the account itself")
                .isTrue();
        assertThat(target(caller.logIn(handler, Staff.PASSWORD)))
                .as("a colleague")
                .isEqualTo(TASKLIST);
    }

    @Test
    void aNewSessionBeginsWithTheLogIn() {
        caller.get("/desk/ledger");
        String before = caller.cookie("JSESSIONID");
        caller.logIn(handler, Staff.PASSWORD);
        assertThat(caller.cookie("JSESSIONID")).isNotNull().isNotEqualTo(before);
    }

    @Test
    void aSeatTakenAwayIsGoneWithTheNextPage() {
        String mover = new Staff(engine).hire("door-mover", "coordination-office.owner");
        caller.logIn(mover, Staff.PASSWORD);
        assertThat(caller.get("/desk/no-such-page").body()).contains("行动领导小组办公室");
        engine.getIdentityService().deleteMembership(mover, "coordination-office.owner");
        assertThat(caller.get("/desk/no-such-page").body()).contains(mover).doesNotContain("行动领导小组办公室");
        engine.getIdentityService().createMembership(mover, "coordination-office.owner");
    }

    @Test
    void loggingOutHereEndsTheTasklistToo() {
        caller.logIn(handler, Staff.PASSWORD);
        HttpResponse<String> out = caller.postForm("/logout", "_csrf", caller.formKey());
        assertThat(target(out)).isEqualTo("/login?logout");
        assertThat(caller.getJson(ENGINE_API).statusCode()).isEqualTo(401);
    }

    @Test
    void loggingOutInTheTasklistEndsTheDeskToo() {
        caller.logIn(handler, Staff.PASSWORD);
        caller.get(TASKLIST);
        HttpResponse<String> out = caller.postJson("/camunda/api/admin/auth/user/default/logout", "");
        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(target(caller.get("/desk/ledger"))).isEqualTo("/login");
    }

    private static String target(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(location -> location.replaceFirst("https?://[^/]+", ""))
                .orElse("status " + answer.statusCode());
    }
}
