package org.xiaohao.desk;

import java.util.List;

/** One page of the ledger in words. */
record LedgerList(List<Line> rows, long total, int page, int pages, int first, String previous, String next) {

    /**
     * @param css class of the light, {@code null} when no limit runs
     * @param progress what the lead said in the last dispatch, with its month
     * @param counts of hand-backs, extensions, breaches and reopenings, or an empty text when there were none
     */
    record Line(
            String number,
            String css,
            String shape,
            String light,
            String words,
            String stage,
            String result,
            String title,
            String enterprise,
            String amount,
            String settled,
            String zone,
            String lead,
            String leader,
            String responsible,
            String person,
            String counts,
            String progress,
            String difficulties,
            String type,
            String registered,
            String claimed,
            String closed,
            String lookedBack,
            String rebounded) {}

    public int last() {
        return first + rows.size() - 1;
    }
}
