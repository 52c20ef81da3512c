package org.xiaohao.trail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ties the ends of all chains that grew into one more chain. */
@Component
class Checkpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    /** Any number that no other lock of the house has: of several nodes one writes. */
    private static final long LOCK = 7_241_117_001L;

    private record Last(long sequence, String hash) {}

    private final JdbcClient db;
    private final Clock clock;

    Checkpoints(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Writes a checkpoint when a chain has grown since the last one and no other node is writing it. */
    @Transactional
    public void write() {
        boolean mine = db.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
        List<ChainEnd> grown = mine ? grown() : List.of();
        if (!grown.isEmpty()) {
            insert(grown, last());
        }
    }

    private List<ChainEnd> grown() {
        return db.sql(
                        """
                select number, last_sequence, hash from trail_head head
                where last_sequence > 0 and not exists (select from trail_checkpoint_end found
                    where found.number = head.number and found.last_sequence = head.last_sequence)
                order by number""")
                .query((row, index) -> new ChainEnd(row.getString(1), row.getLong(2), row.getString(3)))
                .list();
    }

    private Last last() {
        return db.sql("select sequence, hash from trail_checkpoint order by sequence desc limit 1")
                .query((row, index) -> new Last(row.getLong(1), row.getString(2)))
                .optional()
                .orElse(new Last(0, ChainHash.START));
    }

    /** The hash also goes to the log: whoever may rewrite the whole database cannot rewrite what was printed. */
    private void insert(List<ChainEnd> ends, Last before) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long sequence = before.sequence() + 1;
        String hash = ChainEnd.hashOf(sequence, at, ends, before.hash());
        db.sql("insert into trail_checkpoint values (:sequence, :at, :chains, :previous, :hash)")
                .param("sequence", sequence)
                .param("at", Timestamp.from(at))
                .param("chains", ends.size())
                .param("previous", before.hash())
                .param("hash", hash)
                .update();
        ends.forEach(end -> db.sql("insert into trail_checkpoint_end values (:sequence, :number, :last, :hash)")
                .param("sequence", sequence)
                .param("number", end.number())
                .param("last", end.sequence())
                .param("hash", end.hash())
                .update());
        LOG.info("trail checkpoint {} over {} chains: {}", sequence, ends.size(), hash);
    }
}
