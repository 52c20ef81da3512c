package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.SupervisionWalk;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.TypeWalk;

/** A case that is supervised a second time. */
@HouseTest
class SupervisionAgainTest {

    @Autowired
    ApplicationContext house;

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @Test
    void whatWasSaidInAnEarlierSupervisionIsNotShownInTheNext() {
        var late = SupervisionWalk.of(house, TypeWalk.claimed(house, "zone-reform"))
                .late(20);
        late.does("userTask_explainDelay", "delayExplanation", "第一次督办时的情况说明。")
                .does("userTask_reviewDelay", "delayOutcome", "settled");
        assertThat(late.walk().walk().file().facts()).containsKey("delayExplanation");
        late.raised("office.handler", "coordination-office.handler", "datong-zone");
        assertThat(late.walk().walk().file().facts())
                .doesNotContainKey("delayExplanation")
                .containsEntry("supervisedUnit", "datong-zone");
    }
}
