package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xiaohao.problem.Result;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.TypeWalk;

/** What every problem type can do besides its own way; walked with the ways of each in one class. */
@HouseTest
abstract class EveryType {

    @Autowired
    ApplicationContext house;

    private final String type;

    EveryType(String type) {
        this.type = type;
    }

    @Test
    void aReportRefusedWithTheApprovalOfTheLeaderEndsThere() {
        var walk = TypeWalk.register(house, type).refused();
        assertThat(walk.waitingAt()).isEmpty();
        assertThat(walk.walk().file().result()).isEqualTo(Result.REFUSED);
    }

    @Test
    void aMatterGoesOnBesideTheWayAndAWithdrawnCaseIsOver() {
        var walk = TypeWalk.claimed(house, type);
        var before = walk.waitingAt();
        assertThat(walk.extended().waitingAt()).isEqualTo(before);
        assertThat(walk.withdrawn().waitingAt()).isEmpty();
        assertThat(walk.walk().file().result()).isEqualTo(Result.WITHDRAWN);
    }
}
