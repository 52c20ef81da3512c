package org.xiaohao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.UnitKind;
import org.xiaohao.problem.Cases;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.support.HouseTest;

@HouseTest
class ReportJourneyTest {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{7}");
    private static final Pattern NUMBER = Pattern.compile("XH-\\d{4}-\\d{6}");

    @Autowired
    WebApplicationContext application;

    @Autowired
    Directory directory;

    @Autowired
    Cases cases;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcClient db;

    private Visitor visitor;
    private Map<String, Object> answers;

    @BeforeEach
    void open() {
        visitor = new Visitor(application, "10.1.0.1");
        answers = Samples.answers(directory.units(UnitKind.ZONE).get(0).code().value());
    }

    @Test
    void tellsOnTheHomePageWhatHappensAndHowLongItTakes() throws Exception {
        assertThat(visitor.get("/").body()).contains("我要反映", "查询进度", "销号", "清理国有企业拖欠中小企业账款", "个工作日");
    }

    @Test
    void keepsEverythingTypedWhenSomethingIsWrong() throws Exception {
        answers.put("amount", "很多");
        answers.put("creditCode", "91140100MA0TEXT12X");
        answers.put("title", "<b>标题</b>");
        Visitor.Answer answer = visitor.post("/report/" + Samples.TYPE, answers);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("有 2 处需要修改", "“拖欠金额（万元）”须填写数字", "href=\"#field-creditCode\"")
                .contains("value=\"很多\"", "value=\"91140100MA0TEXT12X\"", "value=\"13800138000\"")
                .contains("&lt;b&gt;标题&lt;/b&gt;", "到期后五次催要未付")
                .doesNotContain("<b>标题");
    }

    @Test
    void makesOneCaseWithItsEvidenceAndShowsTheCodeOnce() throws Exception {
        String draft = begin();
        upload(draft, "合同.pdf");
        assertThat(visitor.get(draft + "/review").body()).contains("合同.pdf", "128.5 万元", "王建国", "货物", "确认提交");
        Visitor.Answer confirmed = visitor.post(draft + "/confirm", Map.of());
        assertThat(confirmed.redirect()).isEqualTo(draft + "/receipt");
        String receipt = visitor.get(draft + "/receipt").body();
        ProblemNumber number = number(receipt);
        assertThat(cases.codeMatches(number, code(receipt))).isTrue();
        assertThat(cases.find(number).orElseThrow().title()).isEqualTo("某能源集团子公司拖欠设备货款");
        assertThat(evidence.of(number)).extracting(file -> file.name()).containsExactly("合同.pdf");
        assertThat(visitor.get(draft + "/receipt").body())
                .contains(number.value(), "不能再次显示")
                .doesNotContainPattern(CODE);
    }

    @Test
    void givesTheSameReceiptWhenTheButtonIsPressedTwice() throws Exception {
        String draft = begin();
        long before = count();
        visitor.post(draft + "/confirm", Map.of());
        visitor.post(draft + "/confirm", Map.of());
        String receipt = visitor.get(draft + "/receipt").body();
        assertThat(count()).isEqualTo(before + 1);
        assertThat(cases.codeMatches(number(receipt), code(receipt))).isTrue();
        assertThat(visitor.post(draft + "/confirm", Map.of()).redirect()).isEqualTo(draft + "/receipt");
        assertThat(number(visitor.get(draft + "/receipt").body())).isEqualTo(number(receipt));
    }

    @Test
    void forgetsWhatWasTypedOnceTheCaseHasIt() throws Exception {
        String draft = begin();
        visitor.post(draft + "/confirm", Map.of());
        assertThat(db.sql("select typed::text from report_draft where id = cast(:id as uuid)")
                        .param("id", draft.substring(draft.lastIndexOf('/') + 1))
                        .query(String.class)
                        .single())
                .isEqualTo("{}");
    }

    @Test
    void showsADraftToNobodyElse() throws Exception {
        String draft = begin();
        Visitor stranger = new Visitor(application, "10.1.0.2");
        assertThat(stranger.get(draft).status()).isEqualTo(404);
        assertThat(stranger.get(draft + "/review").body()).contains("填写内容已失效").doesNotContain("王建国");
        assertThat(stranger.post(draft + "/confirm", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void refusesAFileThatIsNotWhatItSaysAndKeepsTheOthers() throws Exception {
        String draft = begin();
        Visitor.Answer answer = visitor.upload(
                draft + "/evidence", "review", file("好.pdf", Samples.PDF), file("坏.pdf", "MZ 程序".getBytes()));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("好.pdf", "坏").contains("国家秘密");
        assertThat(visitor.get(draft + "/evidence").body()).contains("好.pdf").doesNotContain("坏.pdf");
    }

    @Test
    void letsTheEnterpriseChangeItsAnswersBeforeItSubmits() throws Exception {
        String draft = begin();
        answers.put("amount", "１，２００．５");
        assertThat(visitor.post(draft, answers).redirect()).isEqualTo(draft + "/review");
        assertThat(visitor.get(draft + "/review").body()).contains("1200.5 万元");
    }

    @Test
    void offersTheTypesOfTheRuleBookAndKnowsNoOther() throws Exception {
        assertThat(visitor.get("/report").body()).contains("/report/" + Samples.TYPE, "清理国有企业拖欠中小企业账款");
        assertThat(visitor.get("/report/other").status()).isEqualTo(404);
    }

    private String begin() throws Exception {
        String redirect = visitor.post("/report/" + Samples.TYPE, answers).redirect();
        assertThat(redirect).endsWith("/evidence");
        return redirect.replace("/evidence", "");
    }

    private void upload(String draft, String name) throws Exception {
        assertThat(visitor.upload(draft + "/evidence", "review", file(name, Samples.PDF))
                        .redirect())
                .isEqualTo(draft + "/review");
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files", name, "application/octet-stream", content);
    }

    private long count() {
        return db.sql("select count(*) from problem_case").query(Long.class).single();
    }

    private static ProblemNumber number(String page) {
        return new ProblemNumber(find(NUMBER, page));
    }

    private static String code(String page) {
        return find(CODE, page);
    }

    private static String find(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as("page shows %s", pattern).isTrue();
        return matcher.group();
    }
}
