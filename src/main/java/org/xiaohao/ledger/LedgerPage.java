package org.xiaohao.ledger;

import java.util.List;

/** A page of the ledger; {@code total} counts all rows that fit the filter and that the viewer may see. */
public record LedgerPage(List<LedgerRow> rows, long total, int page, int size) {

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
