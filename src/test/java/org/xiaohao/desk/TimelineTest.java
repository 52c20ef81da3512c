package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiaohao.desk.DeskBrowser.HANDLER;
import static org.xiaohao.desk.DeskBrowser.PDF;
import static org.xiaohao.desk.DeskBrowser.page;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.problem.Comments;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.Walk;

/** What was done in one go is one thing, and every other thing stands at its own moment. */
@HouseTest
class TimelineTest {

    @Autowired
    WebApplicationContext house;

    private DeskBrowser browser;
    private Walk walk;

    @BeforeEach
    void aCase() {
        browser = new DeskBrowser(house);
        walk = ArrearsWalk.claimed(house);
    }

    @AfterEach
    void today() {
        TestClock.reset();
    }

    @Test
    void tellsTwoCommentsAtTwoMoments() throws Exception {
        say("周一寄出对账单。");
        say("同一天又寄一次。");
        TestClock.forward(Duration.ofDays(4));
        say("周五收到回函。");

        assertThat(story("留言")).hasSize(3).noneMatch(each -> each.contains("周五") && each.contains("周一"));
        assertThat(story("留言").get(0)).contains("周五收到回函", "4 天");
    }

    @Test
    void tellsTwoWithdrawalsAtTwoMoments() throws Exception {
        say("写错了。");
        say("又写错了。");
        for (var comment : house.getBean(Comments.class).of(walk.number())) {
            var answer = browser.post(
                    page(walk) + "/comments/" + comment.id() + "/withdraw", HANDLER, "reason", comment.text());
            assertThat(answer.getStatus()).isEqualTo(302);
        }
        assertThat(story("撤回留言")).hasSize(2);
    }

    @Test
    void joinsFilesOfOneGoAndNoOthers() throws Exception {
        browser.upload(walk, HANDLER, "对账单一.pdf", PDF);
        browser.upload(walk, HANDLER, "对账单二.pdf", PDF);
        TestClock.forward(Duration.ofHours(3));
        browser.upload(walk, HANDLER, "回函.pdf", PDF);

        assertThat(story("提交材料")).hasSize(2);
        assertThat(story("提交材料").get(1)).contains("对账单一.pdf", "对账单二.pdf").doesNotContain("回函.pdf");
    }

    private void say(String text) throws Exception {
        assertThat(browser.post(page(walk) + "/comments", HANDLER, "text", text).getStatus())
                .isEqualTo(302);
    }

    /** The moments of that title, the newest first. */
    private List<String> story(String title) throws Exception {
        String shown = browser.open(walk, HANDLER).getContentAsString();
        String told = shown.substring(shown.indexOf("办理经过"), shown.indexOf("全部留痕"));
        return Arrays.stream(told.split("<li"))
                .filter(each -> each.contains("<b>" + title + "</b>"))
                .toList();
    }
}
