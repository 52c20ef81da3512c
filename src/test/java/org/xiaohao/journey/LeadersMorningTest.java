package org.xiaohao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xiaohao.problem.Stage;
import org.xiaohao.support.ApprovalWalk;
import org.xiaohao.support.Browser;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;

/** Ten approvals and two returns: eight in one go, two contested ones and two that go back, each read on its brief. */
@HouseTest
class LeadersMorningTest {

    private static final String REQUIREMENTS = "请与企业当面核对最后一期款项，补充企业的书面确认。";

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    private int port;

    @Value("${xiaohao.process.accounts.demo-password}")
    private String password;

    @Autowired
    private ApplicationContext house;

    @Test
    void tenAreApprovedAndTwoGoBack() {
        List<Walk> plain = several(8, () -> ApprovalWalk.uncontested(house));
        List<Walk> contested = several(2, () -> ApprovalWalk.discontent(house));
        List<Walk> back = several(2, () -> ApprovalWalk.asked(house).enterpriseAnswers(false, true, false));
        Official leader = new Staff(browser, "http://localhost:" + port, password).as("office.leader");

        var list = leader.approvals();
        list.cannotTick(contested.get(0).number().value(), "企业不满意")
                .cannotTick(back.get(0).number().value(), "企业说没有人联系过")
                .take("40-approvals")
                .ticks(plain.stream().map(walk -> walk.number().value()).toList())
                .agrees(plain.size())
                .take("41-approved-together");
        leader.widen().approvals().take("42-approvals-wide");
        leader.narrow();

        for (Walk walk : contested) {
            leader.approvals()
                    .opens(walk.number().value())
                    .fitsTwoScreens()
                    .take("43-brief")
                    .claim()
                    .form()
                    .tick("审批意见", "准予销号")
                    .tick("销号前是否公示", "不公示")
                    .submit();
        }
        for (Walk walk : back) {
            var task = leader.approvals().opens(walk.number().value());
            leader.widen();
            task.take("44-brief-wide");
            leader.narrow();
            task.claim()
                    .briefForm()
                    .tick("审批意见", "退回补充整改")
                    .write("补充整改要求", REQUIREMENTS)
                    .take("45-return-from-brief")
                    .submit();
        }
        assertThat(stages(plain)).containsOnly(Stage.CLOSED);
        assertThat(stages(contested)).containsOnly(Stage.CLOSED);
        assertThat(stages(back)).containsOnly(Stage.RECTIFYING);
    }

    private static List<Stage> stages(List<Walk> walks) {
        return walks.stream().map(walk -> walk.file().stage()).toList();
    }

    private static List<Walk> several(int count, Supplier<Walk> made) {
        return IntStream.range(0, count).mapToObj(each -> made.get()).toList();
    }
}
