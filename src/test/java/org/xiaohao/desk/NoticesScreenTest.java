package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.notice.NoticeCatalogue;
import org.xiaohao.notice.NoticeText;
import org.xiaohao.support.HouseTest;

/** The texts of the notices are read by the office and changed by designer and administrator, after a look at them. */
@HouseTest
class NoticesScreenTest {

    private static final String PAGE = "/desk/notices/monthly";
    private static final String EDITOR = "office.designer";
    private static final Pattern FIELD = Pattern.compile("name=\"(seen|shown)\" value=\"([^\"]*)\"");

    @Autowired
    WebApplicationContext house;

    @Autowired
    NoticeCatalogue catalogue;

    @Autowired
    JdbcClient db;

    private DeskBrowser browser;
    private NoticeText text;

    @BeforeEach
    void aBrowser() {
        browser = new DeskBrowser(house);
        text = catalogue.find("monthly").orElseThrow().text();
    }

    @Test
    void listsEveryKindWithItsPurpose() throws Exception {
        assertThat(browser.open("/desk/notices", "office.leader").getContentAsString())
                .contains("due-soon", "临期提醒", "survey", "摸底排查", "supervision-order", "督办单", "digest");
    }

    @Test
    void showsAMailFilledWithSamplesInAFrameThatRunsNothing() throws Exception {
        MockHttpServletResponse page = browser.open(PAGE, "office.leader");
        assertThat(page.getContentAsString())
                .contains("2026 年 11 月调度", "sandbox=\"\"", "srcdoc=")
                .doesNotContain("<textarea", "用途：");
        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("script-src");
    }

    @Test
    void savesWhatItsEditorHasSeenAndNotesWhoDidIt() throws Exception {
        String changed = text.plain().replace("报送期限", "截止日期");
        String html = text.html().replace("报送期限", "截止日期");
        String seen = field(browser.open(PAGE, EDITOR), "seen");

        MockHttpServletResponse unseen = post("save", changed, html, seen, "");
        assertThat(unseen.getContentAsString()).contains("还没有保存", "截止日期：2026-11-20", "value=\"save\"");
        assertThat(catalogue.find("monthly").orElseThrow().text()).isEqualTo(text);

        MockHttpServletResponse saved = post("save", changed, html, seen, field(unseen, "shown"));
        assertThat(saved.getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(catalogue.find("monthly").orElseThrow().text().plain()).contains("截止日期");
        assertThat(db.sql("select actor || ' ' || subject || ' [' || detail || ']' from security_event"
                                + " where kind = 'notice.changed' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo(EDITOR + " monthly []");

        MockHttpServletResponse late = post("save", text.plain(), text.html(), seen, text.mark());
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString()).contains("已被他人修改", "报送期限");
    }

    @Test
    void refusesAWrongTextAndKeepsWhatWasTyped() throws Exception {
        MockHttpServletResponse page =
                post("preview", text.plain() + "\n我写的一行 {contactPhone}", text.html(), text.mark(), "");
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString())
                .contains("没有“{contactPhone}”这个填空", "我写的一行", "href=\"#plain\"")
                .doesNotContain("value=\"save\"");
    }

    @Test
    void letsNobodyElseInAndShowsTheMenuToReadersOnly() throws Exception {
        assertThat(browser.open("/desk/notices", "industry.leader").getStatus()).isEqualTo(403);
        assertThat(browser.open("/desk/ledger", "industry.leader").getContentAsString())
                .doesNotContain("/desk/notices");
        assertThat(browser.open("/desk/ledger", "office.leader").getContentAsString())
                .contains("/desk/notices");
        assertThat(browser.post(PAGE, "office.leader", "action", "preview").getStatus())
                .isEqualTo(403);
        assertThat(browser.call(get("/desk/notices/no-such-kind").with(user(EDITOR)))
                        .getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse post(String action, String plain, String html, String seen, String shown)
            throws Exception {
        return browser.post(PAGE, EDITOR, "action", action, "plain", plain, "html", html, "seen", seen, "shown", shown);
    }

    private static String field(MockHttpServletResponse page, String name) throws Exception {
        Matcher field = FIELD.matcher(page.getContentAsString());
        while (field.find()) {
            if (field.group(1).equals(name)) {
                return field.group(2);
            }
        }
        throw new AssertionError("no field " + name);
    }
}
