package org.xiaohao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xiaohao.journey.Enterprise.Key;
import org.xiaohao.problem.QueryCodes;
import org.xiaohao.problem.Result;
import org.xiaohao.shared.Actor;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.Browser;
import org.xiaohao.support.ClosingWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.Walk;

/** Where a case leaves the straight way, the people concerned sit at a browser; what leads there is walked quietly. */
@HouseTest
class OtherWaysTest {

    private static final String BASIS = "依照职责分工规定，此类款项由省小企业局负责。";

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    private int port;

    @Value("${xiaohao.process.accounts.demo-password}")
    private String password;

    @Autowired
    private ApplicationContext house;

    private Staff staff;

    @BeforeEach
    void theOfficesOpen() {
        staff = new Staff(browser, home(), password);
    }

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @Test
    void theSecondHandBackIsArbitratedAndTheArbitrationBinds() {
        Walk walk = ArrearsWalk.assigned(ArrearsWalk.accepted(ArrearsWalk.scoped(registered(), "true")));
        String number = walk.number().value();
        handsBack(number, "40-first-hand-back");
        staff.claims("intake2", "分派牵头单位", number)
                .shows(BASIS)
                .pick("牵头单位", "省工信厅")
                .take("41-assign-again")
                .submit();
        handsBack(number, "42-second-hand-back");
        staff.claims("office.leader", "裁定承办单位", number)
                .shows(BASIS)
                .find("裁定的牵头单位", "工信", "省工信厅")
                .write("裁定理由", "国有企业账款清理由省工信厅牵头，方案已经明确。")
                .take("43-arbitrate")
                .submit();
        staff.claims("industry.handler", "牵头单位接收", number).hides("退单，不属于本单位职责").take("44-binding");
        assertThat(walk.file().counts().handBacks()).isEqualTo(2);
    }

    @Test
    void anEnterpriseThatStaysSilentIsRecordedAsSilentAndNotAsContent() {
        Walk walk = ArrearsWalk.verified(ArrearsWalk.paid(ArrearsWalk.claimed(registered())));
        Enterprise phone = phoneOf(walk).sees("请您回答三个问题");
        TestClock.forward(Duration.ofDays(20));
        walk.timers();
        phone.looksAgain().sees("没有收到您的回答", "不算作满意").take("45-silent");
        staff.as("office.leader")
                .open(Official.TO_APPROVE, "审批销号", walk.number().value())
                .claim()
                .form()
                .shows("企业在期限内未答复")
                .take("46-approve-silent");
    }

    @Test
    void aContradictionIsAdjudicatedAndTheEnterpriseObjectsOnce() {
        Walk walk = ClosingWalk.contradicted(ArrearsWalk.paid(ArrearsWalk.claimed(registered())));
        String number = walk.number().value();
        staff.claims("intake1", "裁定结果", number)
                .tick("裁定结果", "部分解决")
                .write("裁定理由", ClosingWalk.REASON)
                .take("47-adjudicate")
                .submit();
        Enterprise phone = phoneOf(walk).sees("有异议的，可以在这里提出").take("48-may-object");
        phone.objects("还差").sees("不少于 10 个字");
        phone.objects(ClosingWalk.OBJECTION).take("49-objected");
        staff.as("office.leader")
                .open(Official.TO_APPROVE, "复核异议", number)
                .claim()
                .form()
                .shows(ClosingWalk.OBJECTION)
                .tick("复核结论", "维持裁定")
                .write("复核理由", "经复核，裁定所依据的凭证属实，结论适当。")
                .take("50-review")
                .submit();
        assertThat(walk.waitingAt()).containsExactly("userTask_approveClosure");
        phone.looksAgain().seesNot("有异议的，可以在这里提出");
    }

    @Test
    void anEnterpriseWithdrawsAndTheOfficeMakesSureThatItWantsTo() {
        Walk walk = ArrearsWalk.claimed(registered());
        Enterprise phone = phoneOf(walk).withdraws("对方已经付清全部货款，不再需要处理。").take("51-withdrawing");
        staff.claims("intake1", "核实撤回意愿", walk.number().value())
                .tick("核实结果", "确认自愿撤回")
                .write("核实情况", "电话核实，确为企业本意，没有受到压力。")
                .take("52-verify-withdrawal")
                .submit();
        assertThat(walk.waitingAt()).isEmpty();
        assertThat(walk.file().result()).isEqualTo(Result.WITHDRAWN);
        phone.looksAgain().sees("撤回").take("53-withdrawn");
    }

    private void handsBack(String number, String picture) {
        staff.claims("industry.handler", "牵头单位接收", number)
                .tick("接收意见", "退单，不属于本单位职责")
                .write("退单的法定依据", BASIS)
                .find("建议的牵头单位", "小企业", "省小企业局")
                .take(picture)
                .submit();
    }

    private Walk registered() {
        return Walk.register(house, Map.of("title", Enterprise.TITLE));
    }

    private Enterprise phoneOf(Walk walk) {
        String code = house.getBean(QueryCodes.class).renew(walk.number(), Actor.SYSTEM, "code.claimed", "claimed");
        return new Enterprise(browser.phoneWithoutScript(home()))
                .tracks(new Key(walk.number().value(), code));
    }

    private String home() {
        return "http://localhost:" + port;
    }
}
