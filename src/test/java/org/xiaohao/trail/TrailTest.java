package org.xiaohao.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.support.HouseTest;

/** Tampers as the owner of the tables, inside a transaction that is taken back: other tests see nothing of it. */
@HouseTest
class TrailTest {

    private static final ProblemNumber NUMBER = new ProblemNumber("XH-1999-000001");
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00.123456789Z");

    @Autowired
    Flyway flyway;

    @Autowired
    DataSource application;

    @Autowired
    ApplicationEventPublisher events;

    private Connection connection;
    private JdbcClient owner;
    private Trail trail;
    private TrailVerifier verifier;

    @BeforeEach
    void writeAChainAsTheOwner() throws SQLException {
        connection = flyway.getConfiguration().getDataSource().getConnection();
        connection.setAutoCommit(false);
        var single = new SingleConnectionDataSource(connection, true);
        owner = JdbcClient.create(single);
        trail = new Trail(owner);
        verifier = new TrailVerifier(single);
        trail.record(event("registered", Actor.ENTERPRISE, Map.of("channel", "PORTAL")));
        trail.record(event("step.accept", person(), Map.of("step", "1", "task", "2")));
        trail.record(event("step.assign", person(), Map.of()));
    }

    @AfterEach
    void takeItBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void tellsWhatHappenedInOrder() {
        var entries = trail.of(NUMBER);

        assertThat(entries).extracting(TrailEntry::kind).containsExactly("registered", "step.accept", "step.assign");
        assertThat(entries.get(1).actor()).isEqualTo(person());
        assertThat(entries.get(1).references()).containsEntry("task", "2");
    }

    @Test
    void findsAnUntouchedTrailWhole() {
        Verdict verdict = verifier.verify();

        assertThat(verdict.isWhole()).as(verdict.words()).isTrue();
        assertThat(verdict.events()).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind = 'step.refuse'",
                "actor = 'somebody.else'",
                "unit = 'finance'",
                "happened_at = happened_at - interval '1 day'",
                "reference = '{\"step\":\"1\",\"task\":\"3\"}'"
            })
    void namesARowWhoseContentWasChanged(String change) {
        tamper("update trail_event set " + change + " where number = 'XH-1999-000001' and sequence = 2");

        assertBroken(2, "内容与哈希不符");
    }

    @Test
    void namesARowThatIsMissing() {
        tamper("delete from trail_event where number = 'XH-1999-000001' and sequence = 2");

        assertBroken(2, "该条缺失");
    }

    @Test
    void noticesAChainThatWasCutShort() {
        tamper("delete from trail_event where number = 'XH-1999-000001' and sequence = 3");

        assertBroken(3, "链尾");
    }

    @Test
    void noticesAChainThatVanishedWithItsRows() {
        tamper("delete from trail_event where number = 'XH-1999-000001'");

        assertBroken(1, "链尾");
    }

    @Test
    void namesRowsThatChangedPlaces() {
        tamper("update trail_event set sequence = sequence + 10 where number = 'XH-1999-000001' and sequence > 1");
        tamper("update trail_event set sequence = 15 - sequence where number = 'XH-1999-000001' and sequence > 1");

        assertBroken(2, "与前一条不衔接");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update trail_event set kind = 'x'", "delete from trail_event", "truncate trail_event"})
    void refusesEveryChangeEvenToTheOwner(String change) {
        assertThatThrownBy(() -> owner.sql(change).update()).hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update trail_event set kind = 'x'",
                "delete from trail_event",
                "truncate trail_event",
                "delete from trail_head",
                "alter table trail_event disable trigger user"
            })
    void givesTheApplicationNoRightToChangeIt(String change) {
        assertThatThrownBy(() -> JdbcClient.create(application).sql(change).update())
                .rootCause()
                .hasMessageMatching("ERROR: (permission denied|must be owner).*");
    }

    @Test
    void refusesAHeadThatJumps() {
        assertThatThrownBy(() ->
                        owner.sql("update trail_head set last_sequence = 7").update())
                .hasMessageContaining("one step at a time");
    }

    @Test
    void refusesAnEventThatHasNoTransaction() {
        assertThatThrownBy(() -> events.publishEvent(event("test", Actor.SYSTEM, Map.of())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void showsTheLastFindingAsHealth() {
        var health = new TrailHealthIndicator(verifier);
        assertThat(health.health().getStatus()).isEqualTo(Status.UNKNOWN);
        health.check();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        tamper("delete from trail_event where number = 'XH-1999-000001' and sequence = 2");
        health.check();
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails().get("finding").toString()).contains("XH-1999-000001 第 2 条");
    }

    private void tamper(String sql) {
        owner.sql("alter table trail_event disable trigger user").update();
        assertThat(owner.sql(sql).update()).isPositive();
    }

    private void assertBroken(long sequence, String reason) {
        Verdict verdict = verifier.verify();
        assertThat(verdict.isWhole()).isFalse();
        Verdict.Break at = verdict.firstBreak().orElseThrow();
        assertThat(at.number()).isEqualTo(NUMBER.value());
        assertThat(at.sequence()).isEqualTo(sequence);
        assertThat(at.reason()).contains(reason);
    }

    private static Actor person() {
        return Actor.person(new PersonId("intake1"), new UnitCode("coordination-office"));
    }

    private static CaseEvent event(String kind, Actor actor, Map<String, String> references) {
        return new CaseEvent(NUMBER, kind, actor, NOON, references);
    }
}
