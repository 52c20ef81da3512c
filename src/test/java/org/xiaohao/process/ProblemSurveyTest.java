package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.calendar.WorkingCalendar;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.Channel;
import org.xiaohao.problem.Stage;
import org.xiaohao.round.AnswerState;
import org.xiaohao.round.Finding;
import org.xiaohao.round.RoundEntry;
import org.xiaohao.round.RoundRows;
import org.xiaohao.round.RoundStage;
import org.xiaohao.round.SurveyOpening;
import org.xiaohao.round.SurveyOrder;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.TypeCode;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.support.FlowsTaken;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.RoundWalk;
import org.xiaohao.support.TestClock;

/** A lead has zones look for a kind of problem; what they find becomes cases, once. */
@HouseTest
class ProblemSurveyTest {

    private static final String SURVEY = "userTask_surveyZone";
    private static final String REGISTER = "userTask_registerFindings";
    private static final String APPROVE = "userTask_approveUrgency";
    private static final String LEAD = "industry";
    private static final String DATONG = "datong-zone";
    private static final String LINFEN = "linfen-zone";

    @Autowired
    ApplicationContext house;

    @AfterEach
    void theClockGoesOnAsUsual() {
        TestClock.reset();
    }

    @Test
    void takenRowsBecomeCasesOnceAndTheOthersDoNot() {
        var walk = opened(earliest());
        walk.adds(DATONG, row("煤机公司拖欠设备货款"))
                .adds(DATONG, row("同一笔货款再次反映"))
                .does(SURVEY, DATONG, "surveyReport", "rows");
        walk.does(SURVEY, LINFEN, "surveyReport", "zero", "zeroSignedBy", "王试验");
        assertThat(walk.answer(LINFEN).state()).isEqualTo(AnswerState.ZERO);
        assertThat(walk.waitingAt()).containsExactly(REGISTER);

        assertThatThrownBy(() -> walk.does(REGISTER, LEAD)).hasMessageContaining("还有 2 行没有选定");
        judge(walk, Finding.TAKE, Finding.DUPLICATE);
        var task = walk.task(REGISTER, LEAD);
        String person = walk.person(task);
        walk.submit(task, person);
        assertThat(walk.round().stage()).isEqualTo(RoundStage.CLOSED);
        var rows = walk.rows(DATONG);
        assertThat(rows.get(1).caseNumber()).isNull();
        var file = house.getBean(Cases.class).find(rows.get(0).caseNumber()).orElseThrow();
        assertThat(file.channel()).isEqualTo(Channel.SURVEY);
        assertThat(file.stage()).isEqualTo(Stage.REGISTERED);
        assertThat(file.zone()).isEqualTo(new UnitCode(DATONG));
        assertThat(file.facts())
                .containsEntry("channelReference", walk.round().number().value());
        assertThat(letters(file.number(), "claim"))
                .as("the query code goes to the enterprise alone")
                .isEqualTo(1);
        assertThatThrownBy(() -> walk.submit(task, person)).hasMessageContaining("办结");
        assertThat(walk.rows(DATONG)).extracting(RoundEntry::caseNumber).containsExactly(file.number(), null);
    }

    @Test
    void aZeroReportAndRowsExcludeEachOther() {
        var walk = opened(earliest());
        assertThatThrownBy(() -> walk.does(SURVEY, DATONG, "surveyReport", "rows"))
                .hasMessageContaining("排查表还没有内容");
        walk.adds(DATONG, row("煤机公司拖欠设备货款"));
        assertThatThrownBy(() -> walk.does(SURVEY, DATONG, "surveyReport", "zero", "zeroSignedBy", "王试验"))
                .hasMessageContaining("不能签署零报告");
        walk.does(SURVEY, LINFEN, "surveyReport", "zero", "zeroSignedBy", "王试验");
        assertThatThrownBy(() -> walk.adds(LINFEN, row("签了零报告以后"))).hasMessageContaining("不能再修改");
    }

    @Test
    void rowsThatAreNotInOrderAreNamedAndNotTaken() {
        var walk = opened(earliest());
        var wrong = row("煤机公司拖欠设备货款");
        wrong.put("creditCode", "91140100MA0TEXT12X");
        wrong.remove("contactPhone");
        walk.adds(DATONG, wrong);
        assertThatThrownBy(() -> walk.does(SURVEY, DATONG, "surveyReport", "rows"))
                .hasMessageContaining("第 1 行“统一社会信用代码”")
                .hasMessageContaining("“联系电话”必填");
        assertThat(walk.answer(DATONG).state()).isEqualTo(AnswerState.ASKED);
    }

    @Test
    void aZoneThatDoesNotAnswerIsRemindedAndThenOnRecord() {
        var walk = opened(earliest());
        walk.does(SURVEY, LINFEN, "surveyReport", "zero", "zeroSignedBy", "王试验");
        TestClock.forward(Duration.ofDays(20));
        walk.timers();
        assertThat(walk.answer(DATONG).state()).isEqualTo(AnswerState.MISSING);
        assertThat(walk.waitingAt()).containsExactly(REGISTER);
        walk.does(REGISTER, LEAD);
        assertThat(walk.round().stage()).isEqualTo(RoundStage.CLOSED);
    }

    @Test
    void lessThanTwoWorkingDaysNeedAReasonAndALeader() {
        assertThatThrownBy(() -> open(tomorrow(), "")).hasMessageContaining("不足 2 个工作日");
        var walk = open(tomorrow(), "巡视组要求次日反馈");
        assertThat(walk.waitingAt()).containsExactly(APPROVE);
        assertThat(walk.asked(APPROVE)).containsExactly(new UnitCode(LEAD));
        walk.does(APPROVE, LEAD, "urgencyApproved", "true");
        assertThat(walk.round().approvedBy()).isEqualTo(LEAD + ".leader");
        assertThat(walk.asked(SURVEY)).extracting(UnitCode::value).containsExactlyInAnyOrder(DATONG, LINFEN);

        var refused = open(tomorrow(), "巡视组要求次日反馈");
        refused.does(APPROVE, LEAD, "urgencyApproved", "false");
        assertThat(refused.round().stage()).isEqualTo(RoundStage.REFUSED);
        assertThat(refused.waitingAt()).isEmpty();
    }

    @Test
    void anOrderThatCannotBeCarriedOutIsRefusedFieldByField() {
        var order = new SurveyOrder(
                new TypeCode("soe-arrears"), List.of(), " ", "太短", List.of(new UnitCode("finance")), null, "");
        assertThatThrownBy(() -> house.getBean(SurveyOpening.class).open(order, RoundWalk.actor(LEAD)))
                .hasMessageContaining("“排查名称”必填")
                .hasMessageContaining("至少 10 个字")
                .hasMessageContaining("请选择问题类型")
                .hasMessageContaining("不在可选范围内")
                .hasMessageContaining("请填写要求完成的日期");
    }

    @AfterAll
    static void takesEveryFlow() {
        assertThat(FlowsTaken.missing("problem-survey")).isEmpty();
    }

    private long letters(ProblemNumber number, String template) {
        return house.getBean(JdbcClient.class)
                .sql("select count(*) from notice where number = :number and template = :template")
                .param("number", number.value())
                .param("template", template)
                .query(Long.class)
                .single();
    }

    private void judge(RoundWalk walk, Finding... findings) {
        var decided = new HashMap<UUID, Map<String, Object>>();
        for (int i = 0; i < findings.length; i++) {
            decided.put(walk.rows(DATONG).get(i).id(), Map.of(Finding.KEY, findings[i].name()));
        }
        house.getBean(RoundRows.class).judge(walk.round().number(), RoundWalk.actor(LEAD), decided);
    }

    private static Map<String, Object> row(String title) {
        return RoundWalk.pairs(
                "enterpriseName", "大同试验机械有限公司",
                "creditCode", "91140100MA0TEXT12Y",
                "subtype", "goods",
                "title", title,
                "description", "设备已于2025年12月验收，货款至今未付。",
                "contactName", "王试验",
                "contactPhone", "13800000000",
                "contactMail", "enterprise@demo.xiaohao.example",
                "amount", "128.50");
    }

    private RoundWalk opened(LocalDate dueOn) {
        return open(dueOn, "");
    }

    private RoundWalk open(LocalDate dueOn, String urgency) {
        var order = new SurveyOrder(
                new TypeCode("soe-arrears"),
                List.of(Map.of("value", "goods", "label", "货物")),
                "拖欠账款摸底排查",
                "请排查辖区内国有企业拖欠中小企业账款的情况。",
                List.of(new UnitCode(DATONG), new UnitCode(LINFEN)),
                dueOn,
                urgency);
        var round = house.getBean(SurveyOpening.class).open(order, RoundWalk.actor(LEAD));
        return new RoundWalk(house, round.number());
    }

    private LocalDate earliest() {
        return house.getBean(SurveyOpening.class).earliest();
    }

    private LocalDate tomorrow() {
        return house.getBean(WorkingCalendar.class)
                .plusWorkingDays(LocalDate.now(house.getBean(Clock.class)), 1)
                .date();
    }
}
