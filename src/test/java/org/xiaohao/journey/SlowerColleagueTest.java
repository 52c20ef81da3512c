package org.xiaohao.journey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xiaohao.support.Browser;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;

@HouseTest
class SlowerColleagueTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    private int port;

    @Value("${xiaohao.process.accounts.demo-password}")
    private String password;

    @Autowired
    private ApplicationContext house;

    /** Both hold the open form of one task; the second to press 提交 reads who was first. */
    @Test
    void theSlowerOfTwoPeopleIsToldWhoWasFaster() {
        String number = Walk.register(house).number().value();
        var staff = new Staff(browser, "http://localhost:" + port, password);
        TaskPage seen = staff.as("intake2").open(Official.UNCLAIMED, "核对清理范围", number);
        TaskPage held = staff.as("intake1").open(Official.UNCLAIMED, "核对清理范围", number);
        TaskForm stale = held.claim().form().tick("属于清理范围吗", "属于，建议受理");
        seen.claimsTooLate("该任务已由张慧敏认领");
        seen.take("27-claimed-by-another");
        staff.inAnotherWindow("intake1").open(Official.MINE, "核对清理范围", number).putBack();
        staff.claims("intake2", "核对清理范围", number).tick("属于清理范围吗", "属于，建议受理").submit();
        stale.submitRefused(409, "该任务已由李建平办结");
        stale.take("28-completed-by-another");
    }
}
