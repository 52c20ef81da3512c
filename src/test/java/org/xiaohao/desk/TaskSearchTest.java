package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.xiaohao.desk.DeskBrowser.HANDLER;
import static org.xiaohao.desk.DeskBrowser.STRANGER;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.round.SurveyOpening;
import org.xiaohao.round.SurveyOrder;
import org.xiaohao.shared.TypeCode;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.RoundWalk;
import org.xiaohao.support.Walk;

/** Somebody looks for a task; the answer tells no more than the dossier would. */
@HouseTest
class TaskSearchTest {

    private static final String ENTERPRISE = "大同寻踪精密仪器有限公司";
    private static final String PHONE = "13912345678";

    @Autowired
    WebApplicationContext house;

    private DeskBrowser browser;

    @BeforeEach
    void somebodySitsDown() {
        browser = new DeskBrowser(house);
    }

    @Test
    void findsATaskByNumberEnterpriseTitleAndWordsOfTheReport() throws Exception {
        Walk walk = reported("named", "仪器货款逾期未付");
        String task = walk.task("userTask_sendStatement").taskId();
        String number = walk.number().value();
        assertThat(found(number, HANDLER)).contains(task, "大同经济技术开发区", "light-");
        assertThat(found(number.substring(8), HANDLER)).contains(task);
        assertThat(found("寻踪精密", HANDLER)).contains(number);
        assertThat(found("仪器货款逾期", HANDLER)).contains(number);
        assertThat(found("验收单已寄出", HANDLER)).contains(number);
    }

    @Test
    void opensTheDossierAloneToWhoReadsTheCaseButHasNoPartInItsTask() throws Exception {
        Walk walk = reported("named", "仪器货款逾期未付");
        String answer = found(walk.number().value(), "industry.handler");
        assertThat(answer)
                .contains(walk.number().value(), "\"task\":null")
                .doesNotContain(walk.task("userTask_sendStatement").taskId());
    }

    @Test
    void findsNothingForThePeopleOfAnotherUnit() throws Exception {
        Walk walk = reported("named", "仪器货款逾期未付");
        assertThat(found(walk.number().value(), STRANGER)).isEqualTo("[]");
        assertThat(found("寻踪精密", STRANGER)).isEqualTo("[]");
    }

    @Test
    void neverConfirmsTheNameOfAConfidentialEnterprise() throws Exception {
        Walk walk = reported("confidential", ENTERPRISE + "的货款逾期未付");
        assertThat(found(walk.number().value(), HANDLER))
                .contains(walk.number().value())
                .doesNotContain("寻踪精密");
        assertThat(found("寻踪精密", HANDLER)).doesNotContain(walk.number().value());
        assertThat(found("的货款逾期", HANDLER)).contains(walk.number().value());
    }

    @Test
    void neverConfirmsATelephoneThatStandsInTheReport() throws Exception {
        Walk walk = reported("named", "仪器货款逾期未付");
        assertThat(found(PHONE, HANDLER)).doesNotContain(walk.number().value());
    }

    @Test
    void takesWildcardsLiterallyAndAsksForTwoCharacters() throws Exception {
        reported("named", "仪器货款逾期未付");
        assertThat(found("%%", HANDLER)).isEqualTo("[]");
        assertThat(found("X", HANDLER)).isEqualTo("[]");
    }

    /** A round is no case, and who is asked in it may know of it. */
    @Test
    void findsTheTaskOfARoundByItsNumber() throws Exception {
        String number = survey();
        assertThat(found(number, "datong-zone.handler")).contains(number, "摸底排查");
        assertThat(found(number, STRANGER)).isEqualTo("[]");
    }

    @Test
    void sendsAStrangerWithoutAccountAway() throws Exception {
        assertThat(browser.call(get("/camunda/api/xiaohao/search").param("text", "XH-"))
                        .getStatus())
                .isEqualTo(401);
    }

    private Walk reported(String mode, String title) {
        return ArrearsWalk.claimed(Walk.register(
                house,
                Map.of(
                        "reporterMode", mode,
                        "enterpriseName", ENTERPRISE,
                        "title", title,
                        "description", "设备已验收，验收单已寄出，请致电" + PHONE + "。")));
    }

    private String survey() {
        var opening = house.getBean(SurveyOpening.class);
        var order = new SurveyOrder(
                new TypeCode("soe-arrears"),
                List.of(Map.of("value", "goods", "label", "货物")),
                "拖欠账款摸底排查",
                "请排查辖区内国有企业拖欠中小企业账款的情况。",
                List.of(new UnitCode("datong-zone")),
                opening.earliest(),
                "");
        return opening.open(order, RoundWalk.actor("industry")).number().value();
    }

    private String found(String text, String person) throws Exception {
        return browser.call(
                        get("/camunda/api/xiaohao/search").param("text", text).with(user(person)))
                .getContentAsString();
    }
}
