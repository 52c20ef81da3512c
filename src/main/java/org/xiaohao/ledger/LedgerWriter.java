package org.xiaohao.ledger;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.ProblemNumber;

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

    /** A step tells of many things; its row is written once, at the end of its transaction and as part of it. */
    @EventListener
    void update(CaseEvent event) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            waiting().orElseGet(this::begin).numbers.add(event.number());
        } else {
            write(event.number());
        }
    }

    /** Writes what the present transaction has changed so far, for whoever reads the ledger within it. */
    void catchUp() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            waiting().ifPresent(Waiting::write);
        }
    }

    private static Optional<Waiting> waiting() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Waiting.class::isInstance)
                .map(Waiting.class::cast)
                .findFirst();
    }

    private Waiting begin() {
        var rows = new Waiting();
        TransactionSynchronizationManager.registerSynchronization(rows);
        return rows;
    }

    private void write(ProblemNumber number) {
        cases.find(number).ifPresent(this::write);
    }

    /** The rows that a transaction has still to write. */
    private final class Waiting implements TransactionSynchronization {

        private final Set<ProblemNumber> numbers = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            write();
        }

        private void write() {
            numbers.forEach(LedgerWriter.this::write);
            numbers.clear();
        }
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
