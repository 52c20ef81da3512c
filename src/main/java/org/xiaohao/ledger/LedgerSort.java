package org.xiaohao.ledger;

/** Orders of the ledger; the number settles a tie. */
public enum LedgerSort {
    DUE("due_at asc nulls last"),
    REGISTERED("registered_at desc"),
    AMOUNT("amount desc nulls last");

    private final String sql;

    LedgerSort(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql + ", number";
    }
}
