package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiaohao.desk.DeskBrowser.HANDLER;
import static org.xiaohao.desk.DeskBrowser.fragment;
import static org.xiaohao.desk.DeskBrowser.page;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.problem.MatterKind;
import org.xiaohao.problem.Matters;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.MatterWalk;
import org.xiaohao.support.Walk;

/** What went to the enterprise and what it said, as one block in order. */
@HouseTest
class ExchangeTest {

    @Autowired
    WebApplicationContext house;

    private DeskBrowser browser;

    @BeforeEach
    void openBrowser() {
        browser = new DeskBrowser(house);
    }

    @Test
    void tellsLettersMailsQuestionsAndAnswersInOrder() throws Exception {
        Walk walk = ArrearsWalk.paid(supplemented(ArrearsWalk.claimed(house)));
        ArrearsWalk.verified(walk).enterpriseAnswers(true, true, true);

        String told = exchange(page(walk), HANDLER);

        assertThat(told).containsSubsequence("← 企业", "反映问题", "→ 发给企业", "受理", "补充材料", "评价办理结果", "已解决");
        assertThat(told).contains("邮件（", "公文", "请补充验收单。", "验收单已补充。").doesNotContain("enterprise@demo", "13800000000");
    }

    @Test
    void standsInTheTabOfATaskToo() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);

        assertThat(exchange(fragment(walk.task("userTask_sendStatement").taskId()), HANDLER))
                .contains("反映问题", "→ 发给企业");
    }

    @Test
    void coversAConfidentialReporterInWhatTheReporterSaid() throws Exception {
        Walk walk = ArrearsWalk.claimed(Walk.register(house, Map.of("reporterMode", "confidential")));
        supplemented(walk, "王试验补充：大同试验机械有限公司的验收单。");

        assertThat(exchange(page(walk), HANDLER))
                .contains("（保密）补充：（保密）的验收单。")
                .doesNotContain("王试验", "大同试验机械有限公司", "enterprise@demo", "公文");
    }

    private Walk supplemented(Walk walk) {
        return supplemented(walk, "验收单已补充。");
    }

    private Walk supplemented(Walk walk, String words) {
        MatterWalk.raises(house, walk, HANDLER, MatterKind.SUPPLEMENT, Map.of("supplementNeeded", "请补充验收单。"));
        house.getBean(Matters.class).supplement(walk.number(), Map.of("supplementText", words));
        return walk;
    }

    /** The block alone. */
    private String exchange(String address, String person) throws Exception {
        String shown = browser.open(address, person).getContentAsString();
        int from = shown.indexOf("id=\"exchange\"");
        return shown.substring(from, shown.indexOf("</ol>", from));
    }
}
