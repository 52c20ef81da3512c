package org.xiaohao.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaohao.shared.Actor;

/** What a chain alone cannot show: that it was written anew, cut together with its head, or removed as a whole. */
class CheckpointTest extends OwnersTrail {

    @BeforeEach
    void tieTheEndsTogether() {
        checkpoints.write();
        assertThat(count("trail_checkpoint")).isPositive();
    }

    @Test
    void findsUntouchedCheckpointsWhole() {
        trail.record(event("step.claim", person(), Map.of()));
        checkpoints.write();

        assertThat(verifier.verify().isWhole()).isTrue();
    }

    @Test
    void writesNothingWhenNoChainHasGrown() {
        long before = count("trail_checkpoint");
        checkpoints.write();
        assertThat(count("trail_checkpoint")).isEqualTo(before);
        trail.record(event("step.claim", person(), Map.of()));
        checkpoints.write();
        assertThat(count("trail_checkpoint")).isEqualTo(before + 1);
    }

    @Test
    void namesACaseThatWasRemovedAsAWhole() {
        tamper("delete from trail_event where number = 'XH-1999-000001'");
        tamper("delete from trail_head where number = 'XH-1999-000001'");

        assertBroken(NUMBER.value(), 3, "整件案件的留痕已被删除");
    }

    @Test
    void namesATailThatWasCutTogetherWithItsHead() {
        tamper("delete from trail_event where number = 'XH-1999-000001' and sequence = 3");
        tamper("update trail_head h set last_sequence = 2, hash = e.hash from trail_event e"
                + " where h.number = 'XH-1999-000001' and e.number = h.number and e.sequence = 2");

        assertBroken(NUMBER.value(), 3, "该条缺失，存证时尚在");
    }

    @Test
    void namesAChainThatWasWrittenAnew() {
        tamper("delete from trail_event where number = 'XH-1999-000001'");
        tamper("delete from trail_head where number = 'XH-1999-000001'");
        trail.record(event("registered", Actor.ENTERPRISE, Map.of("channel", "PORTAL")));
        trail.record(event("step.accept", person(), Map.of("step", "1", "task", "forged")));
        trail.record(event("step.assign", person(), Map.of()));

        assertBroken(NUMBER.value(), 3, "已被改写");
    }

    @Test
    void namesACheckpointThatWasChangedOrRemoved() {
        trail.record(event("step.claim", person(), Map.of()));
        checkpoints.write();
        long last = count("trail_checkpoint");
        tamper("delete from trail_checkpoint_end where number = 'XH-1999-000001' and last_sequence = 3");

        assertBroken("整点存证", last - 1, "内容与哈希不符");
    }

    @Test
    void namesACheckpointWhoseNumberIsMissing() {
        trail.record(event("step.claim", person(), Map.of()));
        checkpoints.write();
        long last = count("trail_checkpoint");
        tamper("delete from trail_checkpoint_end where checkpoint = " + (last - 1));
        tamper("delete from trail_checkpoint where sequence = " + (last - 1));

        assertBroken("整点存证", last - 1, "该次存证缺失");
    }

    private long count(String table) {
        return owner.sql("select count(*) from " + table).query(Long.class).single();
    }

    private void tamper(String sql) {
        for (String table : new String[] {"trail_event", "trail_head", "trail_checkpoint", "trail_checkpoint_end"}) {
            owner.sql("alter table " + table + " disable trigger user").update();
        }
        assertThat(owner.sql(sql).update()).isPositive();
    }

    private void assertBroken(String number, long sequence, String reason) {
        Verdict.Break at = verifier.verify().firstBreak().orElseThrow();
        assertThat(at.number()).isEqualTo(number);
        assertThat(at.sequence()).isEqualTo(sequence);
        assertThat(at.reason()).contains(reason);
    }
}
