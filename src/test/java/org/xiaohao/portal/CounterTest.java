package org.xiaohao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.Channel;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.PostOffice;
import org.xiaohao.support.Until;
import org.xiaohao.trail.Trail;
import org.xiaohao.trail.TrailEntry;

/** The office registers for an enterprise that came by phone or letter, and never learns the query code. */
@HouseTest
class CounterTest {

    private static final String CLERK = "intake1";
    private static final Pattern NUMBER = Pattern.compile("XH-\\d{4}-\\d{6}");
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{7}");
    private static final Pattern LINK = Pattern.compile("/claim/[0-9a-f]{64}");

    @Autowired
    WebApplicationContext application;

    @Autowired
    Cases cases;

    @Autowired
    Trail trail;

    private MockMvc browser;
    private String mail;

    @BeforeEach
    void openTheCounter() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        mail = "counter-" + UUID.randomUUID() + "@enterprise.example";
    }

    @Test
    void registersWithChannelAndReferenceInTheNameOfTheClerk() throws Exception {
        ProblemNumber number = registered(answers());
        CaseFile file = cases.find(number).orElseThrow();
        assertThat(file.channel()).isEqualTo(Channel.CITIZEN_LINE);
        assertThat(file.facts()).containsEntry("channelReference", "12345-2026-778");
        TrailEntry first = trail.of(number).get(0);
        assertThat(first.kind()).isEqualTo("registered");
        assertThat(first.actor().id()).isEqualTo(CLERK);
    }

    @Test
    void keepsEverythingTypedWhenTheChannelIsMissing() throws Exception {
        var answers = answers();
        answers.put("channel", "PORTAL");
        MockHttpServletResponse page = send(as(CLERK, form("/desk/register/" + Samples.TYPE, answers)));
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(body(page)).contains("“来源渠道”必填", "12345-2026-778", mail, "代企业登记");
    }

    @Test
    void letsOnlyClerksOfTheOfficeToTheCounter() throws Exception {
        ProblemNumber number = registered(answers());
        for (String other : List.of("industry.handler", "office.leader", "datong-zone.handler")) {
            assertThat(send(as(other, get("/desk/register"))).getStatus()).isEqualTo(403);
            assertThat(send(as(other, form("/desk/register/" + Samples.TYPE, answers())))
                            .getStatus())
                    .isEqualTo(403);
            assertThat(send(as(other, get("/desk/cases/" + number + "/query-code")))
                            .getStatus())
                    .isEqualTo(403);
            assertThat(send(as(other, form("/desk/cases/" + number + "/query-code/print", Map.of("reason", "lost"))))
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(send(get("/desk/register")).getRedirectedUrl()).endsWith("/login");
    }

    @Test
    void givesTheCodeToTheEnterpriseAloneAndOnce() throws Exception {
        ProblemNumber number = registered(answers());
        String link = newestLink(1);
        assertThat(body(send(get(link)))).contains("显示我的查询码").doesNotContainPattern(CODE);
        assertThat(body(send(get(link)))).as("looking does not use the link up").contains("显示我的查询码");

        String shown = body(send(form(link, Map.of())));
        assertThat(shown).contains(number.value()).doesNotContain("显示我的查询码");
        assertThat(cases.codeMatches(number, code(shown))).isTrue();

        MockHttpServletResponse again = send(form(link, Map.of()));
        assertThat(again.getStatus()).isEqualTo(404);
        assertThat(body(again))
                .contains("已经用过，或者已经过期")
                .doesNotContainPattern(CODE)
                .doesNotContain("显示我的查询码");
        assertThat(kinds(number)).contains("code.sent", "code.claimed");
    }

    @Test
    void aSecondLinkEndsTheFirstAndTheOldCode() throws Exception {
        ProblemNumber number = registered(answers());
        String first = newestLink(1);
        String old = code(body(send(form(first, Map.of()))));

        String address = "/desk/cases/" + number + "/query-code/send";
        assertThat(body(send(as(CLERK, form(address, Map.of()))))).contains("请选择发放查询码的事由");
        assertThat(cases.codeMatches(number, old))
                .as("a refused request changes nothing")
                .isTrue();

        String done = body(send(as(CLERK, form(address, Map.of("reason", "lost")))));
        assertThat(done).contains("已发往企业登记的邮箱").doesNotContain(mail).doesNotContainPattern(CODE);
        assertThat(cases.codeMatches(number, old)).isFalse();
        String unused = newestLink(2);
        send(as(CLERK, form(address, Map.of("reason", "notArrived"))));
        assertThat(send(form(unused, Map.of())).getStatus()).isEqualTo(404);
        assertThat(send(form(newestLink(3), Map.of())).getStatus()).isEqualTo(200);
    }

    @Test
    void printsASealedCodeForAnEnterpriseWithoutMail() throws Exception {
        var answers = answers();
        answers.remove("contactMail");
        ProblemNumber number = registered(answers);
        String address = "/desk/cases/" + number + "/query-code";
        assertThat(body(send(as(CLERK, get(address))))).contains("没有登记邮箱");
        assertThat(send(as(CLERK, form(address + "/send", Map.of("reason", "registered"))))
                        .getStatus())
                .isEqualTo(422);

        String sealed = body(send(as(CLERK, form(address + "/print", Map.of("reason", "registered")))));
        assertThat(cases.codeMatches(number, code(sealed))).isTrue();
        assertThat(sealed.indexOf("print-only")).as("on paper only").isBetween(0, sealed.indexOf(code(sealed)));
        assertThat(kinds(number)).contains("code.printed");
    }

    @Test
    void makesOneCaseOfTwoPresses() throws Exception {
        String draft = begun(answers());
        String first = send(as(CLERK, form(draft + "/confirm", Map.of()))).getRedirectedUrl();
        String second = send(as(CLERK, form(draft + "/confirm", Map.of()))).getRedirectedUrl();
        assertThat(second).isEqualTo(first);
        assertThat(send(as("intake2", get(draft + "/review"))).getStatus())
                .as("a draft belongs to the clerk who began it")
                .isNotEqualTo(200);
    }

    private Map<String, Object> answers() {
        Map<String, Object> answers = new HashMap<>(Samples.answers("datong-zone"));
        answers.put("contactMail", mail);
        answers.put("channel", "CITIZEN_LINE");
        answers.put("channelReference", "12345-2026-778");
        return answers;
    }

    private ProblemNumber registered(Map<String, Object> answers) throws Exception {
        String draft = begun(answers);
        assertThat(body(send(as(CLERK, get(draft + "/review"))))).contains("12345转办");
        String receipt = send(as(CLERK, form(draft + "/confirm", Map.of()))).getRedirectedUrl();
        String page = body(send(as(CLERK, get(receipt))));
        assertThat(page).contains("已经代企业登记").doesNotContainPattern(CODE);
        var number = NUMBER.matcher(page);
        assertThat(number.find()).isTrue();
        return new ProblemNumber(number.group());
    }

    private String begun(Map<String, Object> answers) throws Exception {
        String evidence =
                send(as(CLERK, form("/desk/register/" + Samples.TYPE, answers))).getRedirectedUrl();
        assertThat(evidence).startsWith("/desk/register/drafts/").endsWith("/evidence");
        assertThat(send(as(CLERK, get(evidence))).getStatus()).isEqualTo(200);
        return evidence.substring(0, evidence.length() - "/evidence".length());
    }

    private String newestLink(int mails) throws Exception {
        Until.holds(() -> links().size() >= mails);
        return links().get(mails - 1);
    }

    private List<String> links() {
        return PostOffice.mailsTo(mail).stream()
                .map(PostOffice::textOf)
                .map(LINK::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(java.util.regex.Matcher::group)
                .toList();
    }

    private List<String> kinds(ProblemNumber number) {
        return trail.of(number).stream().map(TrailEntry::kind).toList();
    }

    private static String code(String page) {
        var code = CODE.matcher(page);
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private static MockHttpServletRequestBuilder as(String person, MockHttpServletRequestBuilder request) {
        return request.with(user(person));
    }

    private static MockHttpServletRequestBuilder form(String path, Map<String, ?> fields) {
        var request = post(path).with(csrf());
        fields.forEach((name, value) -> {
            if (!Boolean.FALSE.equals(value)) {
                request.param(name, value.toString());
            }
        });
        return request;
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }

    private static String body(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
