package org.xiaohao.portal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.TypeCode;

/**
 * A report that is being written.
 *
 * @param typed texts as typed, by field key; empty once submitted
 * @param number number of the case that it became, or {@code null}
 */
record Draft(UUID id, TypeCode type, Map<String, List<String>> typed, ProblemNumber number) {

    boolean isSubmitted() {
        return number != null;
    }
}
