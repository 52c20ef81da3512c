package org.xiaohao.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.organization.Seat;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.support.HouseTest;

/** Writes its two cases straight into the table, so that no other room takes them up; all is taken back. */
@HouseTest
@Transactional
class VisibilityTest {

    private static final ProblemNumber OPEN = new ProblemNumber("XH-1999-000001");
    private static final ProblemNumber CONFIDENTIAL = new ProblemNumber("XH-1999-000002");

    @Autowired
    JdbcClient db;

    @Autowired
    Visibility visibility;

    @BeforeEach
    void twoCasesInTheHandsOfThreeUnits() {
        insert(OPEN, false);
        insert(CONFIDENTIAL, true);
    }

    @ParameterizedTest
    @CsvSource({
        "coordination-office.intake, true, true, true, true",
        "coordination-office.leader, true, true, true, true",
        "coordination-office.admin, false, false, false, false",
        "coordination-office.security, false, false, false, false",
        "coordination-office.auditor, false, false, false, false",
        "coordination-office.designer, false, false, false, false",
        "discipline.supervisor, true, true, true, false",
        "industry.handler, true, true, false, true",
        "state-assets.owner, true, true, false, true",
        "finance.verifier, true, true, false, true",
        "datong-zone.handler, true, false, false, false",
        "zuoyun-zone.handler, false, false, false, false",
        "small-business.leader, false, false, false, false"
    })
    void letsEachUnitSeeWhatItCarriesAndNoMore(
            String group, boolean readsOpen, boolean readsConfidential, boolean reveals, boolean contributes) {
        Viewer viewer = viewer(group);

        assertThat(visibility.may(viewer, Action.READ, OPEN)).isEqualTo(readsOpen);
        assertThat(visibility.may(viewer, Action.READ, CONFIDENTIAL)).isEqualTo(readsConfidential);
        assertThat(visibility.may(viewer, Action.REVEAL, CONFIDENTIAL)).isEqualTo(reveals);
        assertThat(visibility.may(viewer, Action.CONTRIBUTE, OPEN)).isEqualTo(contributes);
        assertThat(list(viewer).contains(OPEN.value())).isEqualTo(readsOpen);
        assertThat(list(viewer).contains(CONFIDENTIAL.value())).isEqualTo(readsConfidential);
    }

    @Test
    void letsAUnitReadWhatItWasAskedAboutButNeverWhoReportedIt() {
        db.sql("update problem_case set facts = '{\"cooperatingUnits\": [\"ecology\"]}' where number like 'XH-1999-%'")
                .update();
        Viewer asked = viewer("ecology.handler");

        assertThat(visibility.may(asked, Action.READ, CONFIDENTIAL)).isTrue();
        assertThat(visibility.may(asked, Action.DISCUSS, OPEN)).isTrue();
        assertThat(visibility.may(asked, Action.REVEAL, CONFIDENTIAL)).isFalse();
        assertThat(visibility.may(asked, Action.CONTRIBUTE, OPEN)).isFalse();
        assertThat(list(asked)).contains(OPEN.value(), CONFIDENTIAL.value());
        assertThat(visibility.may(viewer("small-business.leader"), Action.READ, OPEN))
                .isFalse();
        assertThat(list(viewer("small-business.leader"))).doesNotContain(OPEN.value());
    }

    @Test
    void showsNothingToSomebodyWithoutASeat() {
        Viewer nobody = new Viewer(new PersonId("nobody"), Set.of());

        assertThat(list(nobody)).isEmpty();
        assertThat(visibility.may(nobody, Action.READ, OPEN)).isFalse();
    }

    @Test
    void takesNoContributionToAClosedCase() {
        db.sql("update problem_case set stage = 'CLOSED' where number = :number")
                .param("number", OPEN.value())
                .update();

        assertThat(visibility.may(viewer("industry.handler"), Action.CONTRIBUTE, OPEN))
                .isFalse();
        assertThat(visibility.may(viewer("industry.handler"), Action.READ, OPEN))
                .isTrue();
    }

    private List<String> list(Viewer viewer) {
        Condition condition = visibility.condition(viewer, "c");
        return db.sql("select c.number from problem_case c where " + condition.sql())
                .params(condition.params())
                .query(String.class)
                .list();
    }

    private static Viewer viewer(String group) {
        return new Viewer(new PersonId("somebody"), Set.of(Seat.ofGroup(group).orElseThrow()));
    }

    private void insert(ProblemNumber number, boolean confidential) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("number", number.value());
        columns.put("confidential", confidential);
        db.sql(
                        """
                insert into problem_case (number, confidential, type_code, subtype, zone, title, channel, stage,
                    enterprise_name, credit_code, contact_name, contact_phone, registered_at, facts,
                    query_code_hash, lead_unit, responsible_unit, verifying_unit)
                values (:number, :confidential, 'some-type', 'goods', 'datong-zone', '标题', 'PORTAL', 'RECTIFYING',
                    '企业', '91140100MA0TEXT12Y', '联系人', '13800000000', now(), '{}', repeat('0', 64),
                    'industry', 'state-assets', 'finance')""")
                .params(columns)
                .update();
    }
}
