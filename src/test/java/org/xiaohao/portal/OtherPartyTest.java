package org.xiaohao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.shared.Actor;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.PostOffice;
import org.xiaohao.support.Until;
import org.xiaohao.support.Walk;
import org.xiaohao.trail.Trail;

/** The debtor has no account: it answers once, by the link in its mail. */
@HouseTest
class OtherPartyTest {

    private static final Pattern LINK = Pattern.compile("/answer/[0-9a-f]{64}");

    @Autowired
    ApplicationContext house;

    @Autowired
    WebApplicationContext application;

    private final String mail = "debtor-" + UUID.randomUUID() + "@debtor.example";

    @Test
    void answersOnceAndTheProcedureGoesOn() throws Exception {
        Walk walk = asked(ArrearsWalk.claimed(house));
        Visitor debtor = new Visitor(application, "10.9.0.1");
        String link = link();
        assertThat(debtor.get(link).body())
                .contains(walk.number().value(), "大同试验机械有限公司", "128.50 万元", "贵单位的意见")
                .doesNotContain("13800000000", "王试验");
        assertThat(debtor.post(link, answers()).body()).contains("已经收到贵单位的答复");
        assertThat(walk.waitingAt()).containsExactly("userTask_confirmBalance");
        assertThat(house.getBean(Trail.class).of(walk.number()))
                .anySatisfy(entry -> assertThat(entry.actor()).isEqualTo(Actor.OTHER_PARTY));
        Visitor.Answer again = debtor.post(link, answers());
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.body()).contains("已经答复过");
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsMissing() throws Exception {
        Walk walk = asked(ArrearsWalk.claimed(house));
        var answers = answers();
        answers.put("statementPosition", "partly");
        answers.put("statementBalance", "八十");
        Visitor.Answer answer = new Visitor(application, "10.9.0.2").post(link(), answers);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("须填写数字", "value=\"八十\"", "“有争议的部分和理由”必填");
        assertThat(walk.waitingAt()).containsExactly("userTask_awaitStatement");
    }

    @Test
    void namesAConfidentialReporterToNobody() throws Exception {
        asked(ArrearsWalk.claimed(Walk.register(house, Map.of("reporterMode", "confidential"))));
        assertThat(new Visitor(application, "10.9.0.3").get(link()).body())
                .contains("反映人要求保密")
                .doesNotContain("大同试验机械有限公司");
    }

    @Test
    void isNotAskedAnyMoreOnceTheBalanceIsKnown() throws Exception {
        Walk walk = asked(ArrearsWalk.claimed(house));
        String link = link();
        walk.otherPartyAnswers(Map.of("statementPosition", "acknowledged", "statementBalance", 120));
        Visitor debtor = new Visitor(application, "10.9.0.4");
        assertThat(debtor.get(link).status()).isEqualTo(404);
        assertThat(debtor.post(link, answers()).body()).contains("不需要答复");
        assertThat(debtor.get("/answer/" + "0".repeat(64)).status()).isEqualTo(404);
    }

    private Walk asked(Walk walk) {
        return walk.does(
                "state-assets.handler",
                "userTask_sendStatement",
                Map.of("statementWay", "link", "otherPartyMail", mail));
    }

    private String link() {
        Until.holds(() -> !PostOffice.mailsTo(mail).isEmpty());
        List<String> texts =
                PostOffice.mailsTo(mail).stream().map(PostOffice::textOf).toList();
        Matcher link = LINK.matcher(texts.get(0));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static Map<String, Object> answers() {
        return new HashMap<>(Map.of(
                "statementPosition", "acknowledged",
                "statementBalance", "128.5",
                "statementBy", "财务部部长 王某",
                "statementConfirmed", true));
    }
}
