package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiaohao.support.Caller;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Staff;

/** A person changes the own password, knowing the old one; weak ones are refused with the reason, in Chinese. */
@HouseTest
class PasswordScreenTest {

    private static final String PAGE = "/desk/password";
    private static final String FRESH = "Another-horse-8-battery";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    private String clerk;
    private Caller caller;

    @BeforeEach
    void aClerkIsLoggedIn() {
        clerk = "clerk" + UUID.randomUUID().toString().substring(0, 8);
        new Staff(engine).hire(clerk, "industry.handler");
        caller = new Caller(port).atTheTasklist(clerk, Staff.PASSWORD);
    }

    @Test
    void changesThePassword() {
        assertThat(change(Staff.PASSWORD, FRESH, FRESH).statusCode()).isEqualTo(302);
        assertThat(caller.get(PAGE).body()).contains("密码已修改");
        assertThat(new Caller(port)
                        .logIn(clerk, Staff.PASSWORD)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("?error");
        assertThat(new Caller(port)
                        .logIn(clerk, FRESH)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("tasklist");
    }

    @Test
    void endsTheOtherSessionsOfThePersonAndKeepsThisOne() {
        Caller elsewhere = new Caller(port).atTheTasklist(clerk, Staff.PASSWORD);
        String cookie = caller.cookie("JSESSIONID");
        assertThat(elsewhere.get(PAGE).statusCode()).isEqualTo(200);

        change("wrong", FRESH, FRESH);
        assertThat(elsewhere.get(PAGE).statusCode()).as("nothing was changed").isEqualTo(200);
        change(Staff.PASSWORD, FRESH, FRESH);

        assertThat(elsewhere.get(PAGE).statusCode()).isEqualTo(302);
        assertThat(elsewhere
                        .getJson("/camunda/api/engine/engine/default/task/count")
                        .statusCode())
                .isEqualTo(401);
        assertThat(caller.get(PAGE).body()).contains("其他电脑上的登录已经退出");
        assertThat(caller.cookie("JSESSIONID")).isNotEqualTo(cookie);
    }

    @Test
    void endsEverySessionWhenSomebodyElseSetsThePassword() {
        var identities = engine.getIdentityService();
        var account = identities.createUserQuery().userId(clerk).singleResult();
        account.setPassword(FRESH);
        identities.saveUser(account);

        assertThat(caller.get(PAGE).statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Short-1a     | 密码至少10个字符
            nocapital-12 | 密码至少含1个大写字母
            NOSMALL-1234 | 密码至少含1个小写字母
            No-digit-here| 密码至少含1个数字
            NoSignHere123| 密码至少含1个符号
            NAME         | 密码不得包含账号、姓名或邮箱
            OLD          | 新密码不能与原密码相同
            """)
    void refusesAWeakOneAndSaysWhy(String fresh, String reason) {
        String password = fresh.replace("NAME", "Xx-9-" + clerk).replace("OLD", Staff.PASSWORD);
        HttpResponse<String> answer = change(Staff.PASSWORD, password, password);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(reason, "href=\"#fresh\"").doesNotContain(password);
    }

    @Test
    void refusesWhoDoesNotKnowTheOldOneAndSlowsGuessingDown() {
        assertThat(change("wrong", FRESH, FRESH).body()).contains("原密码不正确");
        assertThat(change(Staff.PASSWORD, FRESH, FRESH + "x").body()).contains("两次输入的新密码不一致");
        for (int i = 0; i < 5; i++) {
            change("wrong" + i, FRESH, FRESH);
        }
        assertThat(change(Staff.PASSWORD, FRESH, FRESH).body()).contains("请稍等几分钟");
    }

    /** The profile page of Tasklist and Camunda Admin ask the same rules. */
    @Test
    void theTasklistsOwnPageRefusesAWeakOneInChinese() {
        HttpResponse<String> answer = caller.script(
                "PUT",
                "/camunda/api/engine/engine/default/user/" + clerk + "/credentials",
                "{\"password\":\"weak\",\"authenticatedUserPassword\":\"" + Staff.PASSWORD + "\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("密码至少10个字符");
    }

    private HttpResponse<String> change(String old, String fresh, String again) {
        return caller.postForm(PAGE, "old", old, "fresh", fresh, "again", again, "_csrf", caller.formKey());
    }
}
