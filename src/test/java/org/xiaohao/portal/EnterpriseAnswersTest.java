package org.xiaohao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.problem.Receipt;
import org.xiaohao.shared.TypeCode;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;

@HouseTest
class EnterpriseAnswersTest {

    @Autowired
    WebApplicationContext house;

    @Autowired
    PublicReports reports;

    private Visitor enterprise;
    private Walk walk;

    @BeforeEach
    void report() throws Exception {
        Receipt receipt = reports.submit(
                UUID.randomUUID().toString(), new TypeCode(Samples.TYPE), Samples.answers("datong-zone"));
        walk = Walk.of(house, receipt.number());
        enterprise = new Visitor(house, "10.4.0.1");
        enterprise.post("/track", Map.of("number", receipt.number().value(), "code", receipt.queryCode()));
    }

    @Test
    void seesWhatWasDoneByWhichUnitAndHowMuchTimeIsLeftButNoNameOfStaff() throws Exception {
        ArrearsWalk.claimed(walk);
        assertThat(enterprise.get("/track").body())
                .contains("整改中", "省国资委", "还有多久", "个工作日", "到期）", "行动领导小组办公室")
                .doesNotContain("state-assets.handler", "industry.leader", "intake1");
    }

    @Test
    void answersTheThreeQuestionsAndSeesTheResult() throws Exception {
        ArrearsWalk.verified(ArrearsWalk.paid(ArrearsWalk.claimed(walk)));
        assertThat(enterprise.get("/track").body()).contains("请您回答三个问题", "征询企业");
        assertThat(enterprise
                        .post("/track/answers", Map.of("contacted", "yes", "remark", "款已到账"))
                        .body())
                .contains("第二个问题还没有回答", "款已到账");
        assertThat(enterprise
                        .post(
                                "/track/answers",
                                Map.of("contacted", "yes", "solved", "yes", "satisfied", "no", "remark", "款已到账"))
                        .redirect())
                .isEqualTo("/track");
        assertThat(enterprise.get("/track").body())
                .contains("谢谢您的回答", "不满意", "款已到账", "回答了三个问题")
                .doesNotContain("请您回答三个问题");
    }

    @Test
    void seesTheResultInTheEnd() throws Exception {
        ArrearsWalk.verified(ArrearsWalk.paid(ArrearsWalk.claimed(walk)));
        enterprise.post("/track/answers", Map.of("contacted", "yes", "solved", "yes", "satisfied", "yes"));
        ArrearsWalk.approved(walk);
        assertThat(enterprise.get("/track").body())
                .contains("办理结果：已解决", "谢谢您的回答")
                .doesNotContain("还有多久", "补充材料");
    }
}
