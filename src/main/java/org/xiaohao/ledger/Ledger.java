package org.xiaohao.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.problem.Viewer;
import org.xiaohao.problem.Visibility;
import org.xiaohao.shared.ProblemNumber;

/** Searches the ledger, within what the viewer may see. */
@Service
public class Ledger {

    private final JdbcClient db;
    private final LedgerMapper mapper;
    private final Visibility visibility;
    private final LedgerWriter writer;
    private final Clock clock;

    Ledger(JdbcClient db, LedgerMapper mapper, Visibility visibility, LedgerWriter writer, Clock clock) {
        this.db = db;
        this.mapper = mapper;
        this.visibility = visibility;
        this.writer = writer;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public LedgerPage list(LedgerFilter filter, Viewer viewer) {
        var query = query(filter, viewer);
        long total = db.sql("select count(*) from ledger_row where " + query.where())
                .params(query.params())
                .query(Long.class)
                .single();
        List<LedgerRow> rows = db.sql("select * from ledger_row where " + query.where() + " order by "
                        + filter.sort().sql() + " limit :size offset :offset")
                .params(query.params())
                .param("size", filter.size())
                .param("offset", (long) filter.page() * filter.size())
                .query(mapper::read)
                .list();
        return new LedgerPage(rows, total, filter.page(), filter.size());
    }

    /** The row of one case, when the viewer may see it. */
    public Optional<LedgerRow> row(ProblemNumber number, Viewer viewer) {
        var query = query(LedgerFilter.all(), viewer);
        return db.sql("select * from ledger_row where number = :number and " + query.where())
                .params(query.params())
                .param("number", number.value())
                .query(mapper::read)
                .optional();
    }

    private LedgerQuery query(LedgerFilter filter, Viewer viewer) {
        writer.catchUp();
        return new LedgerQuery(filter, visibility.condition(viewer, "c"), clock.instant(), clock.getZone());
    }
}
