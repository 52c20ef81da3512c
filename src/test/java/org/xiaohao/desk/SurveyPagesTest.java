package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.round.AnswerState;
import org.xiaohao.round.SurveyOpening;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.RoundWalk;

/** A survey on its pages: ordered, filled in row by row or by a table, handed in, judged. */
@HouseTest
class SurveyPagesTest {

    private static final String LEAD = "industry.handler";
    private static final String ZONE = "datong-zone.handler";
    private static final String DATONG = "datong-zone";
    private static final String HEAD = "企业名称,统一社会信用代码,子类,问题标题,问题描述,联系人,联系电话,电子邮箱,涉及金额（万元）\n";
    private static final String GOOD =
            "大同试验机械有限公司,91140100MA0TEXT12Y,货物,设备货款至今未付,设备已于2025年12月验收货款未付,王试验,13800000000,,128.5\n";

    @Autowired
    WebApplicationContext house;

    private DeskBrowser browser;
    private RoundWalk walk;
    private String page;

    @BeforeEach
    void aSurveyIsOrdered() throws Exception {
        browser = new DeskBrowser(house);
        String due = house.getBean(SurveyOpening.class).earliest().toString();
        var answer = browser.post("/desk/rounds/new", LEAD, order(due));
        page = answer.getRedirectedUrl();
        assertThat(page).as(answer.getContentAsString()).startsWith("/desk/rounds/MP-");
        walk = new RoundWalk(house, new ProblemNumber(page.substring("/desk/rounds/".length())));
    }

    @Test
    void anOrderThatIsWrongComesBackAsItWasTyped() throws Exception {
        var answer = browser.post(
                "/desk/rounds/new", LEAD, order(java.time.LocalDate.now().toString()));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("须在今天之后", "拖欠账款摸底排查", "checked");
        assertThat(browser.open("/desk/rounds/new", ZONE).getStatus()).isEqualTo(403);
    }

    @Test
    void aZoneWritesChangesAndRemovesRowsAndOnlyRowsInOrderAreKept() throws Exception {
        var wrong = browser.post(page + "/entries", ZONE, row("f.creditCode", "91140100MA0TEXT12X"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("统一社会信用代码", "大同试验机械有限公司");
        assertThat(walk.rows(DATONG)).isEmpty();

        browser.post(page + "/entries", ZONE, row("f.creditCode", "91140100MA0TEXT12Y"));
        String id = walk.rows(DATONG).get(0).id().toString();
        assertThat(browser.open(page + "?row=" + id, ZONE).getContentAsString()).contains("修改这一行", "13800000000");
        assertThat(browser.open(page, LEAD).getContentAsString()).contains("13800000000");
        assertThat(browser.open(page, "discipline.supervisor").getContentAsString())
                .contains("大同试验机械有限公司")
                .doesNotContain("13800000000");
        browser.post(page + "/entries/" + id + "/remove", ZONE);
        assertThat(walk.rows(DATONG)).isEmpty();
    }

    @Test
    void aTableIsShownWithItsFaultsAndTakenOverOnceWhenConfirmed() throws Exception {
        var session = new MockHttpSession();
        String table = HEAD + GOOD + GOOD.replace("13800000000", "12345").replace("货物", "别的");
        String shown = upload(session, "../../x<script>.csv", table.getBytes(StandardCharsets.UTF_8))
                .getContentAsString();
        assertThat(shown).contains("1</strong> 行无误", "“联系电话”", "“子类”不在可选范围内").doesNotContain("<script>.csv");
        assertThat(walk.rows(DATONG)).as("nothing before it is confirmed").isEmpty();

        browser.call(
                post(page + "/sheet/confirm").session(session).with(user(ZONE)).with(csrf()));
        browser.call(
                post(page + "/sheet/confirm").session(session).with(user(ZONE)).with(csrf()));
        assertThat(walk.rows(DATONG)).hasSize(1);
        assertThat(walk.rows(DATONG).get(0).text("subtype")).isEqualTo("goods");
    }

    @Test
    void theTemplateIsTheTableThatIsAskedFor() throws Exception {
        var answer = browser.call(get(page + "/sheet/template.xlsx").with(user(ZONE)));
        try (var book = new XSSFWorkbook(new java.io.ByteArrayInputStream(answer.getContentAsByteArray()))) {
            var head = book.getSheetAt(0).getRow(0);
            assertThat(head.getCell(0).getStringCellValue()).isEqualTo("企业名称（必填）");
            assertThat(book.getSheetAt(0).getDataValidations()).isNotEmpty();
        }
        var foreign = upload(new MockHttpSession(), "x.csv", "姓名,年龄\n甲,3\n".getBytes(StandardCharsets.UTF_8));
        assertThat(foreign.getStatus()).isEqualTo(422);
        assertThat(foreign.getContentAsString()).contains("“姓名”不是排查表的栏目");
        assertThat(upload(new MockHttpSession(), "x.xlsx", new byte[] {'P', 'K', 3, 4, 0})
                        .getContentAsString())
                .contains("已损坏");
    }

    @Test
    void theZoneHandsInAndTheLeadJudgesOnThePageOfTheSurvey() throws Exception {
        browser.post(page + "/entries", ZONE, row("f.creditCode", "91140100MA0TEXT12Y"));
        String task = walk.task("userTask_surveyZone", DATONG).taskId();
        var refused = browser.post(page + "/tasks/" + task, ZONE, "f.surveyReport", "rows");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("“所报各行已经核对，情况属实”必填");
        browser.post(page + "/tasks/" + task, ZONE, "f.surveyReport", "rows", "f.rowsConfirmed", "true");
        assertThat(walk.answer(DATONG).state()).isEqualTo(AnswerState.ANSWERED);

        String judging = walk.task("userTask_registerFindings", "industry").taskId();
        String cell = "r." + walk.rows(DATONG).get(0).id() + ".finding";
        browser.post(page + "/rows", LEAD, cell, "DUPLICATE");
        assertThat(browser.open(page, LEAD).getContentAsString()).contains("selected=\"selected\">与已有案件重复");
        browser.post(page + "/tasks/" + judging, LEAD, cell, "TAKE", "f.compilationWords", "本区排查出一件，登记立案。");
        assertThat(walk.rows(DATONG).get(0).caseNumber()).isNotNull();
        assertThat(browser.open(page, LEAD).getContentAsString()).contains("已办结", "本区排查出一件");
        assertThat(browser.open("/desk/rounds", ZONE).getContentAsString()).contains("拖欠账款摸底排查", "已报送");
        assertThat(browser.open("/desk/rounds", DeskBrowser.STRANGER).getContentAsString())
                .doesNotContain(walk.round().number().value());
    }

    @Test
    void theFirstTabOfItsTaskLeadsToThePage() throws Exception {
        String task = walk.task("userTask_surveyZone", DATONG).taskId();
        assertThat(browser.open(DeskBrowser.fragment(task), ZONE).getContentAsString())
                .contains("xh-dossier", page);
        assertThat(browser.open("/camunda/api/xiaohao/cards?tasks=" + task, ZONE)
                        .getContentAsString())
                .contains(walk.round().number().value());
        assertThat(browser.open(DeskBrowser.fragment(task), DeskBrowser.STRANGER)
                        .getStatus())
                .isEqualTo(403);
    }

    private MockHttpServletResponse upload(MockHttpSession session, String name, byte[] content) throws Exception {
        return browser.call(multipart(page + "/sheet")
                .file(new MockMultipartFile("file", name, null, content))
                .session(session)
                .with(user(ZONE))
                .with(csrf()));
    }

    private static String[] order(String due) {
        return new String[] {
            "title", "拖欠账款摸底排查", "type", "soe-arrears", "words", "请排查辖区内国有企业拖欠账款的情况。", "zones", DATONG, "dueOn", due
        };
    }

    private static String[] row(String key, String value) {
        return new String[] {
            "f.enterpriseName",
            "大同试验机械有限公司",
            "f.subtype",
            "goods",
            "f.title",
            "设备货款至今未付",
            "f.description",
            "设备已于2025年12月验收，货款至今未付。",
            "f.contactName",
            "王试验",
            "f.contactPhone",
            "13800000000",
            key,
            value
        };
    }
}
