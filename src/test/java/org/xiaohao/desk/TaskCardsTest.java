package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.xiaohao.desk.DeskBrowser.HANDLER;
import static org.xiaohao.desk.DeskBrowser.STRANGER;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;

@HouseTest
class TaskCardsTest {

    @Autowired
    WebApplicationContext house;

    @Autowired
    TaskCards cards;

    private DeskBrowser browser;
    private Walk walk;
    private String address;

    @BeforeEach
    void aTaskIsWaiting() {
        browser = new DeskBrowser(house);
        walk = ArrearsWalk.claimed(house);
        address = "/camunda/api/xiaohao/cards?tasks="
                + walk.task("userTask_sendStatement").taskId();
    }

    @Test
    void tellsWhoMayReadTheCaseItsNumberAndZone() throws Exception {
        assertThat(browser.open(address, HANDLER).getContentAsString())
                .contains(walk.number().value(), "大同经济技术开发区", "拖欠");
    }

    @Test
    void tellsItWhoReadsTheCaseWithoutWorkingOnTheTask() throws Exception {
        assertThat(browser.open(address, "industry.handler").getContentAsString())
                .contains(walk.number().value());
    }

    @Test
    void tellsThePeopleOfAnotherUnitNothing() throws Exception {
        assertThat(browser.open(address, STRANGER).getContentAsString()).isEqualTo("[]");
    }

    /** The filters before it refuse a stranger as well; the screen must not rely on them. */
    @Test
    void sendsAStrangerWithoutAccountAway() throws Exception {
        assertThat(browser.call(get(address)).getStatus()).isEqualTo(401);
        assertThatThrownBy(() -> cards.cards(List.of("any"))).hasMessageContaining("401");
    }
}
