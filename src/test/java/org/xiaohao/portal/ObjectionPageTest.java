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

/** An enterprise whose report is refused objects with its query code: once, in time, and with a reason. */
@HouseTest
class ObjectionPageTest {

    private static final String REASON = "欠款单位由国有企业控股，章程可以证明。";

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
        enterprise = new Visitor(house, "10.4.0.7");
        enterprise.post("/track", Map.of("number", receipt.number().value(), "code", receipt.queryCode()));
    }

    @Test
    void readsTheReasonsAndItsRightBeforeTheRefusalIsFinal() throws Exception {
        ArrearsWalk.refusing(walk);
        assertThat(enterprise.get("/track").body())
                .contains("拟不予受理", "不予受理告知书", "欠款单位不是国有企业", "对不予受理有异议的", "等您决定是否提出异议")
                .doesNotContain("办理结果", "office.leader");
    }

    @Test
    void objectsOnceAndIsToldThatItIsReviewed() throws Exception {
        ArrearsWalk.refusing(walk);
        assertThat(object(REASON).redirect()).isEqualTo("/track");
        assertThat(walk.waitingAt()).containsExactly("userTask_reviewObjection");
        assertThat(enterprise.get("/track").body())
                .contains("您的异议已经收到", "对不予受理提出异议")
                .doesNotContain("name=\"objection\"");
        assertThat(object("再说一次：" + REASON).body()).contains("目前不能提出异议");
    }

    @Test
    void keepsWhatWasTypedWhenTheReasonIsTooShort() throws Exception {
        ArrearsWalk.refusing(walk);
        var refused = object("我不同意");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("不少于 10 个字", ">我不同意</textarea>");
        assertThat(object("控制字符\u0000藏在这一段理由的中间。").status()).isEqualTo(422);
        assertThat(walk.waitingAt()).containsExactly("userTask_awaitObjection");
    }

    @Test
    void cannotObjectToWhatWasNotRefused() throws Exception {
        assertThat(enterprise.get("/track").body()).doesNotContain("name=\"objection\"");
        var refused = object(REASON);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("目前不能提出异议");
    }

    @Test
    void nobodyObjectsWithoutTheCode() throws Exception {
        ArrearsWalk.refusing(walk);
        var stranger = new Visitor(house, "10.4.0.8");
        assertThat(stranger.post("/track/objection", Map.of("objection", REASON))
                        .redirect())
                .isEqualTo("/track");
        assertThat(walk.waitingAt()).containsExactly("userTask_awaitObjection");
    }

    private Visitor.Answer object(String reason) throws Exception {
        return enterprise.post("/track/objection", Map.of("objection", reason));
    }
}
