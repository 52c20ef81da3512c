package org.xiaohao.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.health.Status;

class TrailTest extends OwnersTrail {

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

    @Test
    void showsTheLastFindingAsHealth() {
        var health = new TrailHealthIndicator(
                verifier,
                new TrailSettings(false, Duration.ofMinutes(10), Duration.ofHours(1)),
                new LastVerdict(),
                Clock.systemUTC());
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
}
