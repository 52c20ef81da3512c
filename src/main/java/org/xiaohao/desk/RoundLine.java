package org.xiaohao.desk;

import java.util.List;
import org.xiaohao.desk.RowTable.Input;

/**
 * One row of a round on its page.
 *
 * @param linked number of the case of which it speaks or that it became, or {@code null}
 * @param about the case as its reader may know it, or {@code null}
 * @param cells what the row says, one per column; empty while it is being written
 * @param inputs the fields in which it is written, empty when it is only read
 * @param finding what was made of the row, or {@code null}
 * @param reasons what is wrong with it
 */
record RoundLine(
        String id,
        int position,
        String unit,
        String linked,
        About about,
        List<String> cells,
        List<Input> inputs,
        String finding,
        String note,
        List<String> reasons) {

    /**
     * @param before what was said in the dispatch before
     * @param gone why nothing has to be said of it any more, or {@code null}
     */
    record About(
            String title,
            String zone,
            String css,
            String shape,
            String light,
            String left,
            String before,
            String gone) {}
}
