package org.xiaohao.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiaohao.support.Caller;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Staff;

/** The engine's REST interface is for those who design procedures; whoever may deploy may run code. */
@HouseTest
class EngineRestTest {

    private static final String QUESTION = "/engine-rest/task/count";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    private Staff staff;

    @BeforeEach
    void staffIsThere() {
        staff = new Staff(engine);
    }

    @Test
    void refusesAStranger() {
        assertThat(new Caller(port).getJson(QUESTION).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAWrongPassword() {
        String designer = staff.hire("door-designer", "coordination-office.designer");
        assertThat(rest(designer, "wrong").getJson(QUESTION).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAHandler() {
        String handler = staff.hire("door-handler", "coordination-office.handler");
        assertThat(rest(handler, Staff.PASSWORD).getJson(QUESTION).statusCode()).isEqualTo(403);
    }

    @Test
    void admitsADesignerAndAnAdministrator() {
        String designer = staff.hire("door-designer", "coordination-office.designer");
        String administrator = staff.hire("door-administrator", "camunda-admin");
        assertThat(rest(designer, Staff.PASSWORD).getJson(QUESTION).statusCode())
                .isEqualTo(200);
        assertThat(rest(administrator, Staff.PASSWORD).getJson(QUESTION).statusCode())
                .isEqualTo(200);
    }

    @Test
    void ignoresTheLogInOfABrowser() {
        Caller browser = browser(staff.hire("door-designer", "coordination-office.designer"));
        assertThat(browser.getJson(QUESTION).statusCode()).isEqualTo(401);
    }

    private Caller rest(String id, String password) {
        return new Caller(port).withBasic(id, password);
    }

    private Caller browser(String id) {
        Caller caller = new Caller(port);
        caller.logIn(id, Staff.PASSWORD);
        return caller;
    }
}
