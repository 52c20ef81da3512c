package org.xiaohao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.unit.DataSize;
import org.xiaohao.support.Caller;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Staff;

/** What every answer carries, and what a foreign page cannot do. */
@HouseTest
class ShieldTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Test
    void ownPagesForbidScriptsFromElsewhereAndFrames() {
        HttpHeaders headers = new Caller(port).get("/login").headers();
        assertThat(header(headers, "Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(header(headers, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(headers, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(headers, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(headers, "Cache-Control")).contains("no-store");
    }

    @Test
    void theTasklistKeepsItsOwnShield() {
        Caller caller = loggedIn();
        HttpHeaders headers = caller.get("/camunda/app/tasklist/default/").headers();
        assertThat(header(headers, "Content-Security-Policy"))
                .contains("frame-ancestors 'none'", "'nonce-", "'strict-dynamic'", "allow-popups-to-escape-sandbox")
                .doesNotContain("allow-top-navigation", "allow-modals");
        assertThat(header(headers, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void cookiesStayAwayFromScriptsAndForeignPages() {
        Caller caller = new Caller(port);
        assertThat(caller.get("/desk/ledger").headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
        assertThat(new Caller(port).get("/login").headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("XIAOHAO-FORM-KEY"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    }

    @Test
    void behindTlsTheBrowserIsToldToStayThereAndCookiesAreSecure() {
        HttpHeaders headers = new Caller(port)
                .getWith("/desk/ledger", "X-Forwarded-Proto", "https")
                .headers();
        assertThat(header(headers, "Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(headers.allValues("Set-Cookie")).isNotEmpty().allMatch(cookie -> cookie.contains("Secure"));
    }

    @Test
    void aFormWithoutItsKeyIsRefusedAndToldWhy() {
        HttpResponse<String> answer = new Caller(port).postForm("/login", "username", "a", "password", "b");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("页面已过期").doesNotContain("Exception");
    }

    @Test
    void aFileThatIsTooLargeIsToldApartFromAnExpiredForm() {
        HttpResponse<String> answer = new Caller(port).upload("/report", DataSize.ofMegabytes(201));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("上传的文件过大");
    }

    @Test
    void logOutByAForeignPageIsRefused() {
        assertThat(loggedIn().postForm("/logout").statusCode()).isEqualTo(403);
    }

    @Test
    void aCallOfTheTasklistWithoutItsKeyIsRefused() {
        Caller caller = loggedIn();
        caller.get("/camunda/app/tasklist/default/");
        assertThat(caller.postJson("/camunda/api/engine/engine/default/task", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anErrorShowsANumberAndNoStackTrace() {
        HttpResponse<String> page = loggedIn().get("/no-such-page");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("没有找到此页面", "编号").doesNotContain("org.springframework");
        HttpResponse<String> json = loggedIn().getJson("/no-such-page");
        assertThat(json.body()).contains("reference", "没有找到此页面").doesNotContain("org.springframework");
        assertThat(header(json.headers(), "Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void theHealthTellsItsFindingsToAdministratorsOnly() {
        new Staff(engine).hire("door-administrator", "camunda-admin");
        Caller administrator = new Caller(port);
        administrator.logIn("door-administrator", Staff.PASSWORD);
        assertThat(administrator.getJson("/actuator/health").body()).contains("\"trail\"", "\"notice\"", "queued");
        assertThat(new Caller(port).getJson("/actuator/health").body()).matches("\\{\"status\":\"[A-Z]+\"}");
        assertThat(loggedIn().getJson("/actuator/health").body()).matches("\\{\"status\":\"[A-Z]+\"}");
    }

    private Caller loggedIn() {
        String id = new Staff(engine).hire("door-handler", "coordination-office.handler");
        Caller caller = new Caller(port);
        caller.logIn(id, Staff.PASSWORD);
        return caller;
    }

    private static String header(HttpHeaders headers, String name) {
        return headers.firstValue(name).orElse("");
    }
}
