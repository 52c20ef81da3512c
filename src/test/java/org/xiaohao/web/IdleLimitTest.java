package org.xiaohao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiaohao.support.Caller;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.TestClock;

/** Who leaves the desk is logged out after half an hour, is told why, and comes back to the same page. */
@HouseTest
class IdleLimitTest {

    private static final String PAGE = "/desk/ledger?text=abc";
    private static final String API = "/camunda/api/engine/engine/default/task/count";
    private static final String PASSWORD = "Xiaohao-demo-2026";

    @LocalServerPort
    int port;

    private Caller caller;

    @BeforeEach
    void somebodyWorks() {
        caller = new Caller(port).atTheTasklist("intake1", PASSWORD);
        assertThat(caller.get(PAGE).statusCode()).isEqualTo(200);
    }

    @AfterEach
    void theClockIsSetBack() {
        TestClock.reset();
    }

    @Test
    void endsTheSessionSaysWhyAndLeadsBack() {
        TestClock.forward(Duration.ofMinutes(31));
        assertThat(target(caller.get(PAGE))).isEqualTo("/login?idle");
        assertThat(caller.get("/login?idle").body()).contains("登录已失效", "较长时间没有操作", "回到刚才的页面");
        assertThat(target(caller.logIn("intake1", PASSWORD))).isEqualTo(PAGE);
    }

    @Test
    void doesNotEndItForWhoKeepsWorking() {
        for (int i = 0; i < 3; i++) {
            TestClock.forward(Duration.ofMinutes(20));
            assertThat(caller.get(PAGE).statusCode()).isEqualTo(200);
        }
    }

    /** The Tasklist asks the server by itself: what nobody has touched must not keep a session alive. */
    @Test
    void isNotHeldOpenByAPageThatAsksByItself() {
        TestClock.forward(Duration.ofMinutes(20));
        assertThat(untouched(1200).statusCode()).isEqualTo(200);
        TestClock.forward(Duration.ofMinutes(11));
        assertThat(caller.getJson(API).statusCode()).isEqualTo(401);
        assertThat(target(caller.get("/camunda/app/tasklist/default/")))
                .as("the page says why, though a script was told first")
                .isEqualTo("/login?idle");
    }

    @Test
    void tellsAStrangerNothingOfTheKind() {
        assertThat(target(new Caller(port).get(PAGE))).isEqualTo("/login");
        caller.postForm("/logout", "_csrf", caller.formKey());
        assertThat(target(caller.get(PAGE))).isEqualTo("/login");
    }

    private HttpResponse<String> untouched(int seconds) {
        return caller.getWith(PAGE, "X-Idle-Seconds", String.valueOf(seconds));
    }

    private static String target(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(location -> location.replaceFirst("https?://[^/]+", ""))
                .orElse("status " + answer.statusCode());
    }
}
