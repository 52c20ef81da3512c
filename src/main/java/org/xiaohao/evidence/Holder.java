package org.xiaohao.evidence;

import java.util.UUID;
import org.xiaohao.shared.ProblemNumber;

/**
 * What a file is handed in for: a case, or a report that is being written.
 *
 * @param number the case; {@code null} for a draft
 * @param draft the draft; {@code null} for a case
 * @param hold locks the case or the draft, or refuses; called inside the transaction that stores the file, so that what
 *     was open when it was asked is still open when the file is in it
 */
public record Holder(ProblemNumber number, UUID draft, Runnable hold) {

    public static Holder ofCase(ProblemNumber number, Runnable hold) {
        return new Holder(number, null, hold);
    }

    public static Holder ofDraft(UUID draft, Runnable hold) {
        return new Holder(null, draft, hold);
    }
}
