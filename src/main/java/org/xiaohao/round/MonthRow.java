package org.xiaohao.round;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keys of a row of a dispatch, the same in its form, in the round and in the case. */
public final class MonthRow {

    public static final String RECONCILED = "monthReconciled";
    public static final String DIFFERENCE = "monthDifference";
    public static final String PROGRESS = "monthProgress";
    public static final String DIFFICULTIES = "monthDifficulties";
    /** Added by the round when the row goes to its case. */
    public static final String MONTH = "reportedMonth";

    private MonthRow() {}

    /** What the case keeps of a row. */
    static Map<String, Object> forCase(Round round, RoundEntry entry) {
        var words = new LinkedHashMap<String, Object>();
        words.put(MONTH, round.month());
        words.put(RECONCILED, entry.text(RECONCILED));
        words.put(PROGRESS, entry.text(PROGRESS).isEmpty() ? "本月无进展" : entry.text(PROGRESS));
        // an empty text ends what was said the month before
        words.put(DIFFERENCE, entry.text(DIFFERENCE));
        words.put(DIFFICULTIES, entry.text(DIFFICULTIES));
        return words;
    }
}
