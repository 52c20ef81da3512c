package org.xiaohao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.UnitKind;
import org.xiaohao.problem.Receipt;
import org.xiaohao.shared.TypeCode;
import org.xiaohao.support.HouseTest;

@HouseTest
class TrackTest {

    private static final String WRONG = "编号或者查询码不正确";

    @Autowired
    WebApplicationContext application;

    @Autowired
    PublicReports reports;

    @Autowired
    Directory directory;

    private Receipt receipt;

    @BeforeEach
    void report() {
        String zone = directory.units(UnitKind.ZONE).get(0).code().value();
        receipt = reports.submit(UUID.randomUUID().toString(), new TypeCode(Samples.TYPE), Samples.answers(zone));
    }

    @Test
    void showsTheEnterpriseWhereItsReportIs() throws Exception {
        Visitor visitor = new Visitor(application, "10.2.0.1");
        assertThat(open(visitor, receipt.number().value(), receipt.queryCode()).redirect())
                .isEqualTo("/track");
        assertThat(visitor.get("/track").body())
                .contains(receipt.number().value(), "已登记", "现在由谁办", "某能源集团子公司拖欠设备货款")
                .doesNotContain("13800138000", "王建国", receipt.queryCode());
    }

    @Test
    void takesNumberAndCodeAsPeopleTypeThem() throws Exception {
        Visitor visitor = new Visitor(application, "10.2.0.2");
        String number = receipt.number().value().toLowerCase().replace('-', '－');
        String code = " " + receipt.queryCode().toLowerCase().replace("-", " ") + " ";
        assertThat(open(visitor, number, code).redirect()).isEqualTo("/track");
    }

    @Test
    void answersAWrongNumberLikeAWrongCode() throws Exception {
        Visitor visitor = new Visitor(application, "10.2.0.3");
        Visitor.Answer wrongCode = open(visitor, receipt.number().value(), "AAAAAAA-AAAAAAA-AAAAAAA");
        Visitor.Answer wrongNumber = open(visitor, "XH-1999-000001", receipt.queryCode());
        Visitor.Answer noNumber = open(visitor, "你好", receipt.queryCode());
        assertThat(wrongCode.status()).isEqualTo(404);
        assertThat(wrongCode.body()).contains(WRONG);
        assertThat(plain(wrongNumber, "XH-1999-000001"))
                .isEqualTo(plain(wrongCode, receipt.number().value()));
        assertThat(plain(noNumber, "你好"))
                .isEqualTo(plain(wrongCode, receipt.number().value()));
    }

    @Test
    void pausesWhoGuessesButNobodyElse() throws Exception {
        Visitor guesser = new Visitor(application, "10.2.0.4");
        for (int i = 0; i < CodeBrake.FREE_TRIES; i++) {
            assertThat(open(guesser, receipt.number().value(), "WRONG" + i).status())
                    .isEqualTo(404);
        }
        Visitor.Answer paused = open(guesser, receipt.number().value(), receipt.queryCode());
        assertThat(paused.status()).isEqualTo(429);
        assertThat(paused.body()).contains("分钟后再试");
        Visitor owner = new Visitor(application, "10.2.0.5");
        assertThat(open(owner, receipt.number().value(), receipt.queryCode()).status())
                .isEqualTo(302);
    }

    @Test
    void takesMoreEvidenceAndListsIt() throws Exception {
        Visitor visitor = new Visitor(application, "10.2.0.6");
        open(visitor, receipt.number().value(), receipt.queryCode());
        MockMultipartFile file = new MockMultipartFile("files", "催款函.pdf", "application/pdf", Samples.PDF);
        assertThat(visitor.upload("/track/evidence", "more", file).status()).isEqualTo(302);
        assertThat(visitor.get("/track").body()).contains("催款函.pdf");
    }

    @Test
    void takesNoAnswersBeforeTheEnterpriseIsAsked() throws Exception {
        Visitor visitor = new Visitor(application, "10.2.0.7");
        open(visitor, receipt.number().value(), receipt.queryCode());
        Visitor.Answer early =
                visitor.post("/track/answers", Map.of("contacted", "yes", "solved", "yes", "satisfied", "yes"));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body()).contains("目前不需要评价");
        assertThat(visitor.post("/track/answers", Map.of("contacted", "yes")).body())
                .contains("第二个问题还没有回答");
    }

    @Test
    void closesTheCaseAgainOnASharedComputer() throws Exception {
        Visitor visitor = new Visitor(application, "10.2.0.8");
        open(visitor, receipt.number().value(), receipt.queryCode());
        visitor.post("/track/leave", Map.of());
        assertThat(visitor.get("/track").body()).doesNotContain(receipt.number().value());
    }

    private static Visitor.Answer open(Visitor visitor, String number, String code) throws Exception {
        return visitor.post("/track", Map.of("number", number, "code", code));
    }

    // what the visitor typed and the one-time form key differ, nothing else may
    private static String plain(Visitor.Answer answer, String typed) {
        return answer.status() + answer.body().replace(typed, "?").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
