package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.identity.Deputies;
import org.xiaohao.support.Caller;
import org.xiaohao.support.HouseTest;

/** The page on which an absent person names a deputy. */
@HouseTest
class DeputyScreenTest {

    private static final String PAGE = "/desk/deputy";
    private static final String PASSWORD = "Xiaohao-demo-2026";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Deputies deputies;

    private Caller leader;

    @BeforeEach
    void theLeaderIsLoggedIn() {
        leader = new Caller(port);
        leader.logIn("jincheng-zone.leader", PASSWORD);
    }

    @AfterEach
    void everybodyIsBack() {
        db.sql("update deputy set ended_at = now() where ended_at is null").update();
    }

    @Test
    void namesAColleagueAndEndsItEarly() {
        String today = deputies.today().toString();
        assertThat(name("jincheng-zone.owner", today, today).statusCode()).isEqualTo(302);
        assertThat(leader.get(PAGE).body()).contains("代理已设定", "申慧芳", "代理中", "提前结束");
        Caller owner = new Caller(port);
        owner.logIn("jincheng-zone.owner", PASSWORD);
        assertThat(owner.get(PAGE).body()).contains("我为他人代理", "樊建国");
        String id = db.sql("select id::text from deputy where ended_at is null")
                .query(String.class)
                .single();
        assertThat(owner.postForm(PAGE + "/" + id + "/end", "_csrf", owner.formKey())
                        .statusCode())
                .as("the deputy may not end it")
                .isEqualTo(422);
        leader.postForm(PAGE + "/" + id + "/end", "_csrf", leader.formKey());
        assertThat(leader.get(PAGE).body()).contains("代理已结束", "已提前结束").doesNotContain(">提前结束<");
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndKeepsWhatWasTyped() {
        HttpResponse<String> answer = name("finance.leader", "2020-01-01", "2099-12-31");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("没有设定，请改正", "href=\"#deputy\"", "同一单位", "不早于今天", "一次代理最长90天")
                .contains("value=\"2020-01-01\"", "value=\"2099-12-31\"");
        assertThat(name("", "nonsense", "").body()).contains("请填写开始日期", "请填写结束日期");
    }

    @Test
    void offersNothingToWhoHasNoPostThatIsLent() {
        Caller admin = new Caller(port);
        admin.logIn("office.admin", PASSWORD);
        assertThat(admin.get(PAGE).body()).contains("您的岗位不设代理").doesNotContain("name=\"deputy\"");
    }

    @Test
    void theSecurityLogKnowsOfBoth() {
        String today = deputies.today().toString();
        name("jincheng-zone.handler", today, today);
        assertThat(db.sql("select count(*) from security_event where kind = 'deputy.named' and subject = :who")
                        .param("who", "jincheng-zone.handler")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private HttpResponse<String> name(String deputy, String from, String to) {
        return leader.postForm(PAGE, "deputy", deputy, "from", from, "to", to, "_csrf", leader.formKey());
    }
}
