package org.xiaohao.trail;

import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.ProblemNumber;

/** Writes down what happens to a case and tells it again. */
@Service
public class Trail {

    private record Head(long sequence, String hash) {}

    private final JdbcClient db;

    Trail(JdbcClient db) {
        this.db = db;
    }

    /** Everything that happened to the case, oldest first. */
    public List<TrailEntry> of(ProblemNumber number) {
        return db.sql("select * from trail_event where number = :number order by sequence")
                .param("number", number.value())
                .query((row, index) -> TrailRows.read(row))
                .list();
    }

    /** Hears first, so that nothing happens without a trace; a change without a transaction is refused. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void record(CaseEvent event) {
        Head head = lockHead(event.number());
        // the table keeps microseconds, and the hash must be that of what is kept
        var entry = new TrailEntry(
                head.sequence() + 1,
                event.kind(),
                event.actor(),
                event.at().truncatedTo(ChronoUnit.MICROS),
                event.references(),
                null);
        String hash = ChainHash.of(event.number().value(), entry, head.hash());
        insert(event.number(), entry, head.hash(), hash);
        db.sql("update trail_head set last_sequence = :sequence, hash = :hash where number = :number")
                .param("sequence", entry.sequence())
                .param("hash", hash)
                .param("number", event.number().value())
                .update();
    }

    private Head lockHead(ProblemNumber number) {
        return head(number).orElseGet(() -> {
            db.sql("insert into trail_head values (:number, 0, :start) on conflict do nothing")
                    .param("number", number.value())
                    .param("start", ChainHash.START)
                    .update();
            return head(number).orElseThrow();
        });
    }

    private Optional<Head> head(ProblemNumber number) {
        return db.sql("select last_sequence, hash from trail_head where number = :number for update")
                .param("number", number.value())
                .query((row, index) -> new Head(row.getLong("last_sequence"), row.getString("hash")))
                .optional();
    }

    private void insert(ProblemNumber number, TrailEntry entry, String previousHash, String hash) {
        db.sql(
                        """
                insert into trail_event
                    (number, sequence, kind, actor, unit, happened_at, reference, previous_hash, hash)
                values (:number, :sequence, :kind, :actor, :unit, :at, cast(:reference as jsonb), :previous, :hash)""")
                .param("number", number.value())
                .param("sequence", entry.sequence())
                .param("kind", entry.kind())
                .param("actor", entry.actor().id())
                .param(
                        "unit",
                        entry.actor().unit() == null
                                ? null
                                : entry.actor().unit().value())
                .param("at", Timestamp.from(entry.at()))
                .param("reference", TrailRows.json(entry.references()))
                .param("previous", previousHash)
                .param("hash", hash)
                .update();
    }
}
