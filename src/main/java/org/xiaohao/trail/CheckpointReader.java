package org.xiaohao.trail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Recalculates the checkpoints, and looks whether every end they found is still part of its chain. */
final class CheckpointReader {

    private static final String CHECKPOINTS = "整点存证";

    private record Checkpoint(long sequence, Instant at, int chains, String previousHash, String hash) {}

    private final JdbcTemplate db;

    CheckpointReader(JdbcTemplate db) {
        this.db = db;
    }

    Optional<Verdict.Break> firstBreak() {
        return brokenCheckpoint().or(this::lostEnd);
    }

    private Optional<Verdict.Break> brokenCheckpoint() {
        long expected = 1;
        String previous = ChainHash.START;
        for (Checkpoint each : checkpoints()) {
            if (each.sequence() != expected) {
                return broken(expected, "该次存证缺失");
            }
            List<ChainEnd> ends = ends(each.sequence());
            boolean holds = each.previousHash().equals(previous)
                    && each.chains() == ends.size()
                    && each.hash().equals(ChainEnd.hashOf(each.sequence(), each.at(), ends, previous));
            if (!holds) {
                return broken(expected, "内容与哈希不符，已被改动");
            }
            expected++;
            previous = each.hash();
        }
        return Optional.empty();
    }

    private static Optional<Verdict.Break> broken(long sequence, String reason) {
        return Optional.of(new Verdict.Break(CHECKPOINTS, sequence, reason));
    }

    private List<Checkpoint> checkpoints() {
        return db.query(
                "select * from trail_checkpoint order by sequence",
                (row, index) -> new Checkpoint(
                        row.getLong("sequence"),
                        row.getTimestamp("taken_at").toInstant(),
                        row.getInt("chains"),
                        row.getString("previous_hash"),
                        row.getString("hash")));
    }

    private List<ChainEnd> ends(long checkpoint) {
        return db.query(
                "select number, last_sequence, hash from trail_checkpoint_end where checkpoint = ? order by number",
                (row, index) -> new ChainEnd(row.getString(1), row.getLong(2), row.getString(3)),
                checkpoint);
    }

    /** A chain that is whole in itself may have been written anew, cut with its head, or removed with the whole case. */
    private Optional<Verdict.Break> lostEnd() {
        return db
                .query(
                        """
                select found.number, found.last_sequence, event.hash is null as gone,
                    not exists (select from trail_head head where head.number = found.number) as removed
                from trail_checkpoint_end found
                left join trail_event event on event.number = found.number and event.sequence = found.last_sequence
                where event.hash is distinct from found.hash
                order by found.number, found.last_sequence limit 1""",
                        (row, index) -> new Verdict.Break(
                                row.getString("number"),
                                row.getLong("last_sequence"),
                                reason(row.getBoolean("removed"), row.getBoolean("gone"))))
                .stream()
                .findFirst();
    }

    private static String reason(boolean removed, boolean gone) {
        if (removed) {
            return "整件案件的留痕已被删除，存证时尚在";
        }
        return gone ? "该条缺失，存证时尚在" : "与存证时的内容不同，已被改写";
    }
}
