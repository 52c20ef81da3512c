package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xiaohao.problem.StepRecord;
import org.xiaohao.round.AnswerState;
import org.xiaohao.round.DispatchOpening;
import org.xiaohao.round.MonthRow;
import org.xiaohao.round.Round;
import org.xiaohao.round.RoundStage;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.FlowsTaken;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.RoundWalk;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.Walk;
import org.xiaohao.trail.Trail;

/** Every month each lead department speaks once of every case it leads, and who is silent is on record. */
@HouseTest
class MonthlyDispatchTest {

    private static final String REPORT = "userTask_reportProgress";
    private static final String COMPILE = "userTask_compileDispatch";
    private static final String LEAD = "industry";
    private static final String OFFICE = "coordination-office";
    private static int month;

    @Autowired
    ApplicationContext house;

    private Walk led;

    @BeforeEach
    void somebodyLeadsACase() {
        led = ArrearsWalk.claimed(house);
    }

    @AfterEach
    void theClockGoesOnAsUsual() {
        TestClock.reset();
    }

    @Test
    void theWordsOfTheLeadGoToItsCasesAndTheOfficeCompilesThem() {
        var walk = opened();
        assertThat(walk.rows(LEAD)).extracting(row -> row.caseNumber()).contains(led.number());
        assertThat(walk.task(REPORT, LEAD).dueAt()).isNotNull();
        for (UnitCode unit : walk.asked(REPORT)) {
            answers(walk, unit.value());
        }
        assertThat(walk.answer(LEAD).state()).isEqualTo(AnswerState.ANSWERED);
        assertThat(led.file().facts()).containsEntry(MonthRow.PROGRESS, "已促成双方对账两次");
        assertThat(house.getBean(org.xiaohao.problem.Cases.class).steps(led.number()))
                .extracting(StepRecord::step)
                .contains("reportMonth");
        assertThat(walk.waitingAt()).containsExactly(COMPILE);
        walk.does(COMPILE, OFFICE);
        assertThat(walk.round().stage()).isEqualTo(RoundStage.CLOSED);
        assertThat(house.getBean(Trail.class).of(walk.round().number()))
                .extracting(entry -> entry.kind())
                .contains("round.opened", "round.rows", "round.step.answerDispatch", "round.step.compileDispatch");
    }

    @Test
    void whoDoesNotAnswerIsRemindedAndThenOnRecord() {
        var walk = opened();
        TestClock.forward(Duration.ofDays(15));
        walk.timers();
        assertThat(walk.answer(LEAD).state()).isEqualTo(AnswerState.MISSING);
        assertThat(walk.waitingAt()).containsExactly(COMPILE);
        assertThatThrownBy(() -> walk.fills(LEAD, MonthRow.PROGRESS, "晚了才想起来填")).hasMessageContaining("不能再修改");
    }

    @Test
    void rowsThatAreNotInOrderAndRowsWithoutProgressAreRefusedUntilTheyAreConfirmed() {
        var walk = opened();
        assertThatThrownBy(() -> walk.does(REPORT, LEAD)).hasMessageContaining("第 1 行“对账”必填");
        walk.fills(LEAD, MonthRow.RECONCILED, "false");
        assertThatThrownBy(() -> walk.does(REPORT, LEAD)).hasMessageContaining("“不一致之处”必填");
        walk.fills(LEAD, MonthRow.RECONCILED, "true");
        assertThatThrownBy(() -> walk.does(REPORT, LEAD)).hasMessageContaining("没有填写“本月进展”");
        assertThat(walk.answer(LEAD).state()).isEqualTo(AnswerState.ASKED);
        walk.does(REPORT, LEAD, "zeroConfirmed", true);
        assertThat(walk.answer(LEAD).state()).isEqualTo(AnswerState.ZERO);
        assertThat(led.file().facts()).containsEntry(MonthRow.PROGRESS, "本月无进展");
    }

    @Test
    void aStrangerCannotAnswerForTheLeadAndNobodyAnswersTwice() {
        var walk = opened();
        walk.fills(LEAD, MonthRow.RECONCILED, "true", MonthRow.PROGRESS, "已促成双方对账两次");
        var task = walk.task(REPORT, LEAD);
        assertThatThrownBy(() -> walk.submit(task, "datong-zone.handler")).isNotNull();
        String person = walk.person(task);
        walk.submit(task, person);
        assertThatThrownBy(() -> house.getBean(Worklist.class)
                        .submit(
                                task.taskId(),
                                new org.xiaohao.shared.PersonId(person),
                                RoundWalk.pairs("reconciliationConfirmed", true)))
                .hasMessageContaining("办结");
    }

    @Test
    void twoNodesOpenTheDispatchOfAMonthOnce() throws Exception {
        var opening = house.getBean(DispatchOpening.class);
        var wanted = next();
        Callable<Optional<Round>> node = () -> opening.open(wanted);
        var opened = new ArrayList<Round>();
        var nodes = Executors.newFixedThreadPool(2);
        for (Future<Optional<Round>> each : nodes.invokeAll(java.util.List.of(node, node, node, node))) {
            each.get().ifPresent(opened::add);
        }
        nodes.shutdown();
        assertThat(opened).hasSize(1);
        assertThat(opening.open(wanted)).as("after a restart").isEmpty();
        assertThat(house.getBean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(opened.get(0).number().value())
                        .count())
                .isEqualTo(1);
    }

    @AfterAll
    static void takesEveryFlow() {
        assertThat(FlowsTaken.missing("monthly-dispatch")).isEmpty();
    }

    private static void answers(RoundWalk walk, String unit) {
        walk.fills(unit, MonthRow.RECONCILED, "true", MonthRow.PROGRESS, "已促成双方对账两次")
                .does(REPORT, unit);
    }

    private RoundWalk opened() {
        return new RoundWalk(
                house,
                house.getBean(DispatchOpening.class).open(next()).orElseThrow().number());
    }

    /** Each test has a month of its own. */
    private static YearMonth next() {
        return YearMonth.of(2031, 1).plusMonths(month++);
    }
}
