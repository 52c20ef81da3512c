package org.xiaohao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.calendar.Span;
import org.xiaohao.organization.Seat;
import org.xiaohao.problem.CaseSteps;
import org.xiaohao.problem.Channel;
import org.xiaohao.problem.Intake;
import org.xiaohao.problem.Report;
import org.xiaohao.problem.Stage;
import org.xiaohao.problem.StepRequest;
import org.xiaohao.problem.Viewer;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.TypeCode;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.supervision.ClockKind;
import org.xiaohao.supervision.Clocks;
import org.xiaohao.supervision.Light;
import org.xiaohao.supervision.Limit;
import org.xiaohao.support.HouseTest;

@HouseTest
@Transactional
class LedgerTest {

    private static final Viewer OFFICE = viewer("coordination-office.intake");

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerWriter writer;

    @Autowired
    Intake intake;

    @Autowired
    CaseSteps steps;

    @Autowired
    Clocks clocks;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    private ProblemNumber open;
    private ProblemNumber confidential;

    @BeforeEach
    void registerTwoReports() {
        open = register("设备款一百二十万元逾期", "太行测试机械有限公司", "named");
        confidential = register("工程款逾期", "汾河测试工程有限公司", "confidential");
    }

    @Test
    void followsACaseThroughItsSteps() {
        assertThat(row(open).stage()).isEqualTo(Stage.REGISTERED);
        assertThat(row(open).city()).isEqualTo("大同市");

        take(open, "accept", Map.of());
        take(open, "assign", Map.of("leadUnit", "industry"));
        take(open, "acceptLead", Map.of("leadLeader", "industry.leader", "responsibleUnit", "state-assets"));

        assertThat(row(open).stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(row(open).responsibleUnit()).isEqualTo(new UnitCode("state-assets"));
        assertThat(row(open).returns()).isZero();
    }

    @Test
    void showsTheLightOfTheEarliestLimitAndFindsCasesByIt() {
        limit(ClockKind.PLAN, 90);
        limit(ClockKind.STATUTORY, -1);

        assertThat(row(open).due().earliest().light()).isEqualTo(Light.RED);
        assertThat(row(open).due().plan()).isNotNull();
        assertThat(numbers(by(open.value(), Light.RED))).containsExactly(open);
        assertThat(numbers(by(open.value(), Light.GREEN))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"一百二十万", "太行测试机械"})
    void findsACaseByAPartOfItsText(String part) {
        assertThat(numbers(by(part, null))).containsExactly(open);
    }

    @Test
    void doesNotBetrayAConfidentialEnterpriseToASearch() {
        assertThat(numbers(by("汾河测试工程", null))).isEmpty();
        assertThat(row(confidential).reporter().shownName()).isEqualTo("（保密）");
    }

    @Test
    void holdsNothingThatNamesAConfidentialReporter() {
        var named = register("汾河测试工程有限公司等工程款", "汾河测试工程有限公司", "confidential");

        assertThat(allRows().toString()).contains("（保密）等工程款").doesNotContain("汾河测试工程");
        assertThat(row(named).reporter().creditCode()).isBlank();
        assertThat(numbers(by("汾河测试工程", null))).isEmpty();
    }

    @Test
    void takesWildcardsLiterally() {
        assertThat(numbers(by("设备%逾期", null))).isEmpty();
        assertThat(numbers(by("_百二十", null))).isEmpty();
    }

    @Test
    void showsEachViewerWhatVisibilityAllowsAndNoMore() {
        for (ProblemNumber number : List.of(open, confidential)) {
            var sought = by(number.value(), null);
            assertThat(ledger.list(sought, viewer("datong-zone.handler")).rows())
                    .extracting(LedgerRow::number)
                    .isEqualTo(number.equals(open) ? List.of(open) : List.of());
            assertThat(ledger.list(sought, viewer("zuoyun-zone.handler")).rows())
                    .isEmpty();
        }
        assertThat(ledger.row(open, viewer("zuoyun-zone.handler"))).isEmpty();
    }

    @Test
    void countsAllRowsButShowsOnePage() {
        var page = ledger.list(new LedgerFilter(null, null, null, null, null, null, null, null, null, 1, 1), OFFICE);

        assertThat(page.rows()).hasSize(1);
        assertThat(page.total()).isGreaterThanOrEqualTo(2);
        assertThat(page.pages()).isEqualTo((int) page.total());
    }

    @Test
    void filtersByDayOfRegistration() {
        LocalDate today = LocalDate.now(clock);

        assertThat(numbers(between(today, today))).contains(open);
        assertThat(numbers(between(today.plusDays(1), null))).doesNotContain(open);
        assertThat(numbers(between(null, today.minusDays(1)))).doesNotContain(open);
    }

    @Test
    void isTheSameAfterItWasRebuilt() {
        take(open, "accept", Map.of());
        limit(ClockKind.STATUTORY, 5);
        List<Map<String, Object>> before = allRows();

        db.sql("update ledger_row set title = 'wrong', stage = 'CLOSED'").update();
        writer.rebuild();

        assertThat(allRows()).isEqualTo(before);
    }

    private List<Map<String, Object>> allRows() {
        writer.catchUp();
        return db.sql("select * from ledger_row order by number").query().listOfRows();
    }

    private LedgerRow row(ProblemNumber number) {
        return ledger.row(number, OFFICE).orElseThrow();
    }

    private List<ProblemNumber> numbers(LedgerFilter filter) {
        return ledger.list(filter, OFFICE).rows().stream()
                .map(LedgerRow::number)
                .toList();
    }

    private void limit(ClockKind kind, int days) {
        var day = Span.on(LocalDate.now(clock).plusDays(days));
        clocks.start(open, new Limit(kind, "rule", "时限", day, "测试"), null);
    }

    private void take(ProblemNumber number, String step, Map<String, Object> answers) {
        var actor = Actor.person(new PersonId("intake1"), new UnitCode("coordination-office"));
        steps.take(new StepRequest(number, step, null, "测试步骤", actor, answers, Map.of()));
    }

    private ProblemNumber register(String title, String enterprise, String mode) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("zone", "datong-zone");
        answers.put("subtype", "goods");
        answers.put("title", title);
        answers.put("amount", new BigDecimal("120.00"));
        answers.put("enterpriseName", enterprise);
        answers.put("creditCode", "91140100MA0TEXT12Y");
        answers.put("contactName", "测试联系人");
        answers.put("contactPhone", "13800000000");
        answers.put("contactMail", "someone@demo.xiaohao.example");
        answers.put("reporterMode", mode);
        return intake.register(new Report(new TypeCode("soe-arrears"), Channel.PORTAL, answers), null)
                .number();
    }

    private static LedgerFilter by(String text, Light light) {
        return new LedgerFilter(text, null, null, null, light, null, null, null, null, 0, 0);
    }

    /** Its own row, whatever else the tests of a run have registered. */
    private LedgerFilter between(LocalDate from, LocalDate to) {
        return new LedgerFilter(open.value(), null, null, null, null, null, from, to, null, 0, 0);
    }

    private static Viewer viewer(String group) {
        return new Viewer(new PersonId("somebody"), Set.of(Seat.ofGroup(group).orElseThrow()));
    }
}
