package org.xiaohao.trail;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.xiaohao.shared.Actor;

class TrailGuardTest extends OwnersTrail {

    @Autowired
    ApplicationEventPublisher events;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update trail_event set kind = 'x'",
                "delete from trail_event",
                "truncate trail_event",
                "delete from trail_head",
                "truncate trail_head"
            })
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
                "alter table trail_event disable trigger user",
                "alter table trail_event disable trigger all",
                "drop trigger trail_event_append_only on trail_event",
                "drop table trail_event",
                "set session_replication_role = replica",
                "update trail_checkpoint set hash = hash",
                "delete from trail_checkpoint",
                "truncate trail_checkpoint cascade",
                "update trail_checkpoint_end set hash = hash",
                "delete from trail_checkpoint_end",
                "truncate trail_checkpoint_end",
                "alter table trail_checkpoint_end disable trigger user"
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
}
