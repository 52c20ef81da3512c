package org.xiaohao.process.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xiaohao.support.Caller;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;

/** Somebody asks the engine, past the screens, for what is none of his business. */
@HouseTest
class EngineAnswersTest {

    private static final String API = "/camunda/api/engine/engine/default";
    private static final String NOTHING = "00000000-0000-4000-8000-000000000000";
    private static final String UNSEEN = "{\"type\":\"Refusal\",\"message\":\"没有找到这项内容，或者您无权查看。\",\"code\":null}";

    @LocalServerPort
    int port;

    @Value("${xiaohao.process.accounts.demo-password}")
    String password;

    @Autowired
    ApplicationContext house;

    private Caller handler;

    @BeforeEach
    void logIn() {
        handler = new Caller(port).atTheTasklist("state-assets.handler", password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/form", "/deployed-form", "/form-variables", "/identity-links", "/comment"})
    void aTaskOfOthersIsAnsweredAsOneThatIsNotThere(String part) {
        String hidden = Walk.register(house).task("userTask_checkScope").taskId();
        for (String task : new String[] {hidden, NOTHING}) {
            HttpResponse<String> answer = handler.getJson(API + "/task/" + task + part);
            assertThat(answer.statusCode()).as(task).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(UNSEEN);
        }
    }

    @Test
    void aBadQuestionIsToldInChineseAndWithoutTheWordsOfTheEngine() {
        HttpResponse<String> answer = handler.getJson(API + "/task?sortBy=secret");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("请求内容有误").doesNotContain("secret", "Cannot");
    }

    @Test
    void whoKeepsTheEngineRunningReadsItsOwnWordsBesideTheChinese() {
        var administrator = new Caller(port).atTheTasklist("office.admin", password);
        HttpResponse<String> answer = administrator.getJson(API + "/task?sortBy=secret");
        assertThat(answer.body()).contains("请求内容有误", "引擎原文：Cannot set query parameter");
    }

    @Test
    void aLawfulAnswerPassesUntouched() {
        assertThat(handler.getJson(API + "/task/count").body()).startsWith("{\"count\":");
    }
}
