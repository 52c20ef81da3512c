package org.xiaohao.ledger;

import java.time.LocalDate;
import org.xiaohao.problem.Stage;
import org.xiaohao.shared.TypeCode;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.supervision.Light;

/**
 * What somebody looks for; {@code null} means any.
 *
 * @param text part of number, title or enterprise
 * @param from first day of registration
 * @param to last day of registration
 * @param page from 0
 * @param size rows on a page
 */
public record LedgerFilter(
        String text,
        TypeCode type,
        UnitCode zone,
        Stage stage,
        Light light,
        UnitCode leadUnit,
        LocalDate from,
        LocalDate to,
        LedgerSort sort,
        int page,
        int size) {

    public static final int PAGE = 30;
    private static final int LARGEST_PAGE = 500;

    public LedgerFilter {
        sort = sort == null ? LedgerSort.DUE : sort;
        page = Math.max(0, page);
        size = size <= 0 ? PAGE : Math.min(size, LARGEST_PAGE);
    }

    /** Everything, the most urgent first. */
    public static LedgerFilter all() {
        return new LedgerFilter(null, null, null, null, null, null, null, null, LedgerSort.DUE, 0, PAGE);
    }
}
