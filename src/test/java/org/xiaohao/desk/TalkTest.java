package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiaohao.desk.DeskBrowser.HANDLER;
import static org.xiaohao.desk.DeskBrowser.STRANGER;
import static org.xiaohao.desk.DeskBrowser.fragment;
import static org.xiaohao.desk.DeskBrowser.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.problem.Comment;
import org.xiaohao.problem.Comments;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;
import org.xiaohao.trail.Trail;
import org.xiaohao.trail.TrailEntry;

/** One conversation per case, for those who take part in it. */
@HouseTest
class TalkTest {

    private static final String LEAD = "industry.handler";
    private static final String OFFICE = "office.handler";

    @Autowired
    WebApplicationContext house;

    @Autowired
    Comments comments;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient db;

    private DeskBrowser browser;

    @BeforeEach
    void openBrowser() {
        browser = new DeskBrowser(house);
    }

    @Test
    void isReadAtEveryLaterTaskAndOnThePageOfTheCase() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);
        String first = walk.task("userTask_sendStatement").taskId();

        assertThat(browser.post("/camunda/api/xiaohao/tasks/" + first + "/comments", HANDLER, "text", "对账单已经寄出。")
                        .getContentAsString())
                .contains("留言已发出", "对账单已经寄出。");
        ArrearsWalk.stated(walk);
        String later = walk.task("userTask_confirmBalance").taskId();

        for (String address : List.of(page(walk), fragment(later))) {
            for (String person : List.of(HANDLER, LEAD, OFFICE, "datong-zone.handler")) {
                assertThat(browser.open(address, person).getContentAsString())
                        .as(person)
                        .contains("对账单已经寄出。", "贾志强", "全案一处");
            }
        }
    }

    @Test
    void isWrittenByThoseWhoTakePartAndByNobodyElse() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);

        for (String person : List.of(HANDLER, LEAD, OFFICE, "discipline.supervisor")) {
            assertThat(say(walk, person, person + "在此").getStatus()).as(person).isEqualTo(302);
        }
        for (String person : List.of("datong-zone.handler", STRANGER, "office.auditor", "finance.verifier1")) {
            assertThat(say(walk, person, "旁人").getStatus()).as(person).isEqualTo(403);
        }
        assertThat(browser.open(walk, "datong-zone.handler").getContentAsString())
                .contains(HANDLER + "在此")
                .doesNotContain("发出留言");
        assertThat(comments.of(walk.number())).hasSize(4);
    }

    @Test
    void tellsWhoIsAddressedWithoutSayingWhat() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);

        say(walk, HANDLER, "@高国庆 欠款单位不愿对账，请协调。");

        assertThat(db.sql("select details::text from notice where number = :number and template = 'mention' "
                                + "and recipient = 'industry.handler@demo.xiaohao.example'")
                        .param("number", walk.number().value())
                        .query(String.class)
                        .single())
                .contains("#talk")
                .doesNotContain("对账", "高国庆", "贾志强");
        assertThat(browser.open(walk, LEAD).getContentAsString()).contains("@ 提到您", "提到：高国庆");
        assertThat(browser.open(walk, OFFICE).getContentAsString()).doesNotContain("@ 提到您");
    }

    @Test
    void addressesSomebodyChosenFromTheListWithoutAScript() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);
        assertThat(browser.open(walk, HANDLER).getContentAsString())
                .contains("data-initials=\"ggq\"", "高国庆（省工信厅）")
                .doesNotContain("董永胜");

        browser.post(page(walk) + "/comments", HANDLER, "text", "请协调。", "to", LEAD);

        assertThat(comments.of(walk.number()))
                .flatExtracting(Comment::addressed)
                .extracting(Object::toString)
                .containsExactly(LEAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@董永胜 请看", "@没有的人 请看"})
    void refusesToAddressSomebodyWhoMayNotReadAndKeepsTheText(String text) throws Exception {
        Walk walk = ArrearsWalk.claimed(house);

        var answer = say(walk, HANDLER, text);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("不是能够查看本案的人", ">" + text + "</textarea>");
        var chosen = browser.post(page(walk) + "/comments", HANDLER, "text", "请看这一件", "to", STRANGER);
        assertThat(chosen.getStatus()).isEqualTo(422);
        assertThat(chosen.getContentAsString()).contains("所选的人不能查看本案", ">请看这一件</textarea>");
        assertThat(comments.of(walk.number())).isEmpty();
    }

    @Test
    void doesNotAddressAZoneInAConfidentialCaseThatItMayNotRead() throws Exception {
        Walk walk = ArrearsWalk.claimed(Walk.register(house, Map.of("reporterMode", "confidential")));

        assertThat(say(walk, HANDLER, "@温晓丽 请看").getStatus()).isEqualTo(422);
    }

    @Test
    void liftsNoVeil() throws Exception {
        Walk walk = ArrearsWalk.claimed(Walk.register(house, Map.of("reporterMode", "confidential")));
        assertThat(browser.open(walk, HANDLER).getContentAsString()).contains("留言不能解除遮盖");

        say(walk, OFFICE, "大同试验机械有限公司的王试验（13800000000）来过。");

        assertThat(browser.open(walk, HANDLER).getContentAsString())
                .contains("（保密）的（保密）（（保密））来过。")
                .doesNotContain("大同试验机械有限公司", "王试验", "13800000000");
        assertThat(browser.open(walk, OFFICE).getContentAsString()).contains("大同试验机械有限公司的王试验（138****0000）来过。");
    }

    @Test
    void keepsWhatIsSentTwiceOnce() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);
        String key = UUID.randomUUID().toString();

        for (int press = 0; press < 2; press++) {
            browser.post(page(walk) + "/comments", HANDLER, "key", key, "text", "一次。\r\n两行。");
        }
        assertThat(comments.of(walk.number())).extracting(Comment::text).containsExactly("一次。\n两行。");
        assertThat(browser.post(page(walk) + "/comments", LEAD, "key", key, "text", "改写")
                        .getStatus())
                .isEqualTo(422);
        assertThat(kinds(walk)).containsOnlyOnce("commented");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2001})
    void refusesATextThatIsEmptyOrTooLong(int length) throws Exception {
        Walk walk = ArrearsWalk.claimed(house);

        assertThat(say(walk, HANDLER, "长".repeat(length)).getStatus()).isEqualTo(422);
        assertThat(say(walk, HANDLER, "长".repeat(2000)).getStatus()).isEqualTo(302);
    }

    @Test
    void isPartOfTheTrailByItsHashAndStandsInTheTimeline() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);

        say(walk, HANDLER, "<b>先寄对账单</b>");
        String step = walk.task("userTask_sendStatement").name();
        walk.does(HANDLER, "userTask_sendStatement", Map.of("statementWay", "paper"));

        TrailEntry entry = trail.of(walk.number()).stream()
                .filter(each -> each.kind().equals("commented"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.references()).containsOnlyKeys("comment", "sha256");
        String shown = browser.open(walk, HANDLER).getContentAsString();
        assertThat(shown).contains("&lt;b&gt;先寄对账单&lt;/b&gt;").doesNotContain("<b>先寄对账单");
        // newest first: the step that was taken after it, the comment, the claim before it
        String story = shown.substring(shown.indexOf("办理经过"), shown.indexOf("全部留痕"));
        assertThat(story).containsSubsequence("<b>" + step, "<b>留言</b>", "先寄对账单", "<b>登记</b>");
    }

    @Test
    void takesBackOnlyTheOwnAndKeepsIt() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);
        say(walk, HANDLER, "发错了案件。");
        UUID said = comments.of(walk.number()).get(0).id();
        String address = page(walk) + "/comments/" + said + "/withdraw";

        assertThat(browser.post(address, LEAD, "reason", "替他撤回").getStatus()).isEqualTo(422);
        assertThat(browser.post(address, HANDLER, "reason", " ").getStatus()).isEqualTo(422);
        assertThat(browser.post(address, HANDLER, "reason", "应写在另一件").getStatus())
                .isEqualTo(302);
        browser.post(address, HANDLER, "reason", "再按一次");

        assertThat(browser.open(walk, LEAD).getContentAsString())
                .contains("<del>发错了案件。</del>", "撤回：应写在另一件")
                .doesNotContain("再按一次");
        assertThat(kinds(walk)).containsOnlyOnce("comment.withdrawn");
    }

    @Test
    void isNeitherChangedNorDeletedInTheTable() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);
        say(walk, HANDLER, "留下。");

        for (String sql : List.of("update case_comment set content = 'x'", "delete from case_comment")) {
            assertThatThrownBy(() -> db.sql(sql + " where number = :number")
                            .param("number", walk.number().value())
                            .update())
                    .hasMessageContaining("case_comment");
        }
        assertThat(comments.of(walk.number())).hasSize(1);
    }

    @Test
    void endsWithTheCase() throws Exception {
        Walk walk = ArrearsWalk.closed(ArrearsWalk.paid(ArrearsWalk.claimed(house)));

        assertThat(say(walk, HANDLER, "迟到的话").getStatus()).isEqualTo(403);
    }

    private MockHttpServletResponse say(Walk walk, String person, String text) throws Exception {
        return browser.post(page(walk) + "/comments", person, "text", text);
    }

    private List<String> kinds(Walk walk) {
        return trail.of(walk.number()).stream().map(TrailEntry::kind).toList();
    }
}
