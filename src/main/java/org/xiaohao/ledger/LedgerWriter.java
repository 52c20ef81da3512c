package org.xiaohao.ledger;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.shared.CaseEvent;

/** Keeps each row in step with its case, in the transaction that changes the case. */
@Service
public class LedgerWriter {

    private final JdbcClient db;
    private final Cases cases;
    private final RowContent content;

    LedgerWriter(JdbcClient db, Cases cases, RowContent content) {
        this.db = db;
        this.cases = cases;
        this.content = content;
    }

    /** Hears late: the rooms that change the case with their own listeners have done so. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE - 1)
    void update(CaseEvent event) {
        cases.find(event.number()).ifPresent(this::write);
    }

    /** Throws the ledger away and writes it again from the cases. */
    @Transactional
    public int rebuild() {
        db.sql("delete from ledger_row").update();
        var all = cases.all();
        all.forEach(this::write);
        return all.size();
    }

    private void write(CaseFile file) {
        db.sql("delete from ledger_row where number = :number")
                .param("number", file.number().value())
                .update();
        var columns = content.of(file);
        db.sql("insert into ledger_row (" + String.join(", ", columns.keySet()) + ") values (:"
                        + String.join(", :", columns.keySet()) + ")")
                .params(columns)
                .update();
    }
}
