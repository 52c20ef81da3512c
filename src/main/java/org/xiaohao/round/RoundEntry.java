package org.xiaohao.round;

import java.util.Map;
import java.util.UUID;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.UnitCode;

/**
 * One row that a unit wrote.
 *
 * @param caseNumber the case of which it speaks or that it became, or {@code null}
 * @param content by key of the row's form, as it was typed
 */
public record RoundEntry(UUID id, UnitCode unit, int position, ProblemNumber caseNumber, Map<String, Object> content) {

    public String text(String key) {
        Object value = content.get(key);
        return value == null ? "" : value.toString().strip();
    }
}
