package org.xiaohao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.calendar.Span;
import org.xiaohao.problem.Receipt;
import org.xiaohao.process.WorkItem;
import org.xiaohao.shared.TypeCode;
import org.xiaohao.supervision.CaseClock;
import org.xiaohao.supervision.Clocks;
import org.xiaohao.supervision.Patrol;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.TestClock;
import org.xiaohao.support.Walk;

/** One limit shows one light, whoever looks at it and where: colour, shape, word and what is left. */
@HouseTest
class LightsAgreeTest {

    private static final String ZONE = "datong-zone";

    @Autowired
    WebApplicationContext house;

    @Autowired
    PublicReports reports;

    @Autowired
    Clocks clocks;

    @Autowired
    Patrol patrol;

    @Autowired
    Clock clock;

    private Receipt receipt;
    private WorkItem task;
    private Lights lights;

    @BeforeEach
    void aReportWaitsForTheOffice() throws Exception {
        receipt = reports.submit(UUID.randomUUID().toString(), new TypeCode(Samples.TYPE), Samples.answers(ZONE));
        task = Walk.of(house, receipt.number()).task("userTask_checkScope");
        lights = new Lights(house, receipt);
    }

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @Test
    void green() throws Exception {
        var shown = agreed("light-green", "●", "正常");
        assertThat(shown.left()).startsWith("剩 ");
        assertThat(lights.mail("有新的待办任务")).isEqualTo(shown);
    }

    @Test
    void yellow() throws Exception {
        forwardTo(clocks.yellowFrom(running()));
        patrol.visit(receipt.number());
        assertThat(lights.mail("有事项临近时限")).isEqualTo(agreed("light-yellow", "▲", "临期"));
    }

    @Test
    void red() throws Exception {
        forwardTo(running().dueAt());
        patrol.visit(receipt.number());
        assertThat(lights.mail("有事项已经超期")).isEqualTo(agreed("light-red", "■", "超期"));
    }

    @Test
    void grey() throws Exception {
        clocks.pause(receipt.number(), "suspension");
        forwardTo(running().dueAt());
        assertThat(patrol.visit(receipt.number()))
                .as("nobody is reminded of a limit that stands still")
                .isZero();
        assertThat(agreed("light-grey", "◆", "暂停").left()).isEqualTo("暂停计时");
    }

    /** 待核, wherever a day is shown that lies in a year whose holidays nobody has announced. */
    @Test
    void provisional() throws Exception {
        LocalDate day = LocalDate.of(LocalDate.now(clock).getYear() + 1, 3, 1);
        clocks.moveTask(task.taskId(), Span.on(day));
        var shown = agreed("light-green", "●", "正常");
        assertThat(shown.left()).matches("剩 \\d+ 个工作日（待核）");
        String words = day + "（待核）";
        assertThat(lights.dossier()).contains("截止 " + words, words + " 前办结");
        assertThat(lights.tracking()).contains("待核：到期日所在年份的放假安排还没有公布");
        assertThat(lights.form(task).replace("\\", "")).isEqualTo(words);
        forwardTo(clocks.yellowFrom(running()));
        patrol.visit(receipt.number());
        assertThat(lights.mailText("有事项临近时限")).contains("办理期限：" + words);
        assertThat(lights.mail("有事项临近时限")).isEqualTo(agreed("light-yellow", "▲", "临期"));
        clocks.pause(receipt.number(), "suspension");
        assertThat(agreed("light-grey", "◆", "暂停").left()).isEqualTo("暂停计时（待核）");
    }

    @Test
    void aDayInAnAnnouncedYearIsNeverProvisional() throws Exception {
        clocks.moveTask(task.taskId(), Span.on(LocalDate.now(clock)));
        assertThat(agreed("light-yellow", "▲", "临期").left()).isEqualTo("今日到期");
        assertThat(lights.form(task)).doesNotContain("待核");
    }

    /** What every place shows. */
    private Lights.Light agreed(String colour, String shape, String word) throws Exception {
        var shown = lights.of(task);
        var first = shown.values().iterator().next();
        assertThat(shown)
                .allSatisfy((place, light) -> assertThat(light).as(place).isEqualTo(first));
        assertThat(first).isEqualTo(new Lights.Light(colour, shape, word, first.left()));
        return first;
    }

    private CaseClock running() {
        return clocks.runningOfTask(task.taskId()).orElseThrow();
    }

    private void forwardTo(Instant moment) {
        TestClock.forward(Duration.between(clock.instant(), moment).plusMinutes(1));
    }
}
