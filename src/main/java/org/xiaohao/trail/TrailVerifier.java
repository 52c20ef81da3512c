package org.xiaohao.trail;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Recalculates every chain and every checkpoint, and names the first row that was changed, removed or moved. */
@Service
public class TrailVerifier {

    private static final int ROWS_AT_ONCE = 1000;

    private final JdbcTemplate db;

    TrailVerifier(DataSource source) {
        this.db = new JdbcTemplate(source);
        // the driver would otherwise hold years of rows in memory
        db.setFetchSize(ROWS_AT_ONCE);
    }

    /** Reads one state of the trail: what is written meanwhile does not look like a break. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verdict verify() {
        Verdict chains = chains();
        return chains.isWhole() ? chains.or(new CheckpointReader(db).firstBreak()) : chains;
    }

    private Verdict chains() {
        var chains = new ChainReader();
        db.query(
                """
                select number, event.sequence, event.kind, event.actor, event.unit, event.happened_at,
                    event.reference, event.previous_hash, event.hash,
                    head.last_sequence as head_sequence, head.hash as head_hash
                from trail_event event full join trail_head head using (number)
                order by number, event.sequence""",
                (RowCallbackHandler) chains::read);
        return chains.verdict();
    }
}
