package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiaohao.desk.DeskBrowser.HANDLER;
import static org.xiaohao.desk.DeskBrowser.page;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.problem.MatterKind;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.MatterWalk;
import org.xiaohao.support.Walk;

/** What a dossier says of other cases, and what it must not say. */
@HouseTest
class KinTest {

    private static final String OFFICE = "office.handler";
    private static final String OWN_CODE = "91140200MA0KTEST07";

    @Autowired
    WebApplicationContext house;

    @Autowired
    JdbcClient db;

    private DeskBrowser browser;

    @BeforeEach
    void openBrowser() {
        browser = new DeskBrowser(house);
    }

    @Test
    void namesAnotherCaseOfTheSameEnterpriseWithItsStageAndLight() throws Exception {
        Walk one = of("A01", "named", "窑炉改造工程款被拖欠");
        Walk other = of("A01", "named", "专用检测仪器押金不退");

        assertThat(kin(one, OFFICE))
                .contains(
                        other.number().value(),
                        "专用检测仪器押金不退",
                        "同一企业",
                        other.file().stage().label(),
                        "正常")
                .doesNotContain("标题相近");
    }

    @Test
    void namesACaseOfTheSameTypeAndZoneWithALikeTitle() throws Exception {
        Walk one = of("B01", "named", "甲矿拖欠球磨机大修尾款");
        Walk other = of("B02", "named", "乙矿拖欠球磨机大修尾款三年");
        Walk unlike = of("B03", "named", "厂区道路照明费用未结");

        assertThat(kin(one, OFFICE))
                .contains(other.number().value(), "标题相近")
                .doesNotContain(unlike.number().value(), "同一企业");
    }

    @Test
    void namesAtMostFive() throws Exception {
        Walk one = of("C01", "named", "第一件");
        for (int each = 0; each < 7; each++) {
            of("C01", "named", "又一件" + each);
        }

        assertThat(kin(one, OFFICE).split("<tr>", -1)).hasSize(1 + 1 + 5);
    }

    @Test
    void namesNoCaseThatItsReaderMayNotRead() throws Exception {
        Walk one = ArrearsWalk.claimed(of("D01", "named", "滤布货款被拖欠"));
        Walk other = of("D01", "named", "滤布质保金未退");

        assertThat(kin(one, HANDLER)).doesNotContain(other.number().value());
        assertThat(kin(one, OFFICE)).contains(other.number().value());
    }

    @Test
    void doesNotBetrayTheEnterpriseOfAConfidentialCase() throws Exception {
        Walk secret = ArrearsWalk.claimed(of("E01", "confidential", "大同磨具有限公司的砂轮款被拖欠"));
        Walk open = ArrearsWalk.claimed(of("E01", "named", "大同磨具有限公司的仓储押金未退还"));

        for (String person : new String[] {HANDLER, "industry.handler"}) {
            assertThat(kin(secret, person)).doesNotContain(open.number().value(), "同一企业");
            assertThat(kin(open, person)).doesNotContain(secret.number().value(), "同一企业");
        }
        assertThat(kin(secret, OFFICE)).contains(open.number().value(), "同一企业");
        assertThat(kin(open, OFFICE)).contains(secret.number().value(), "同一企业");
    }

    /** Neither way: the case that goes on may be the confidential one as well as the one that ends. */
    @ParameterizedTest
    @CsvSource({"F01, confidential, named", "F02, named, confidential"})
    void doesNotBetrayItByAMergerEither(String enterprise, String ends, String goesOn) throws Exception {
        Walk from = ArrearsWalk.claimed(of(enterprise, ends, "烧结机配件款被拖欠"));
        Walk into = ArrearsWalk.claimed(of(enterprise, goesOn, "轧辊租金未付"));
        merge(from, into);

        for (Walk each : List.of(from, into)) {
            String other = (each == from ? into : from).number().value();
            for (String person : List.of(HANDLER, "industry.handler")) {
                assertThat(whole(each, person)).contains("并案").doesNotContain(other, "同一企业");
            }
            assertThat(kin(each, OFFICE)).contains(other, "并入");
        }
        assertThat(whole(from, OFFICE)).contains("继续办理的案件编号", "同一企业");
    }

    @Test
    void tellsThatTheCaseWasTakenUpAgain() throws Exception {
        Walk walk = ArrearsWalk.reopened(house, ArrearsWalk.closed(ArrearsWalk.paid(ArrearsWalk.claimed(house))));

        assertThat(kin(walk, HANDLER)).contains("重新办理（沿用原编号）", "回头看：");
    }

    private void merge(Walk from, Walk into) {
        MatterWalk.raises(
                house,
                from,
                "intake1",
                "coordination-office.intake",
                MatterKind.MERGE,
                Map.of(
                        "mergeTarget", into.number().value(),
                        "mergeGround", "sameEnterprise",
                        "mergeReason", "两件反映的是同一企业的同一笔款项。"));
        from.does("office.leader", "userTask_approveMerge", Map.of("mergeGranted", "true"));
    }

    /** Of an enterprise that no other test knows. */
    private Walk of(String enterprise, String mode, String title) {
        Walk walk = Walk.register(house, Map.of("reporterMode", mode, "title", title, "enterpriseName", "大同磨具有限公司"));
        db.sql("update problem_case set credit_code = :code where number = :number")
                .param("code", OWN_CODE.substring(0, 15) + enterprise)
                .param("number", walk.number().value())
                .update();
        return walk;
    }

    private String whole(Walk walk, String person) throws Exception {
        var answer = browser.open(page(walk), person);
        assertThat(answer.getStatus()).as(person).isEqualTo(200);
        return answer.getContentAsString();
    }

    /** The block of other cases; empty when there is none. */
    private String kin(Walk walk, String person) throws Exception {
        String page = whole(walk, person);
        int from = page.indexOf("id=\"kin\"");
        return from < 0 ? "" : page.substring(from, page.indexOf("办理经过", from));
    }
}
