package org.xiaohao.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xiaohao.shared.Rejection.Reason;

/**
 * What somebody is in the middle of on the page of a round, and why it was refused.
 *
 * @param rows what was typed into each row, by row and key
 * @param row the one row that is being changed, or {@code null}
 * @param one what was typed into the form of one row
 * @param task what was typed into the form of the task
 * @param reasons why it was refused
 */
record RoundTyped(
        Map<UUID, Map<String, Object>> rows,
        UUID row,
        Map<String, Object> one,
        Map<String, Object> task,
        List<Reason> reasons) {

    static final RoundTyped NOTHING = new RoundTyped(Map.of(), null, Map.of(), Map.of(), List.of());

    static RoundTyped row(UUID row) {
        return new RoundTyped(Map.of(), row, Map.of(), Map.of(), List.of());
    }

    static RoundTyped refusedRow(UUID row, Map<String, Object> one, List<Reason> reasons) {
        return new RoundTyped(Map.of(), row, one, Map.of(), reasons);
    }

    static RoundTyped refused(Map<UUID, Map<String, Object>> rows, Map<String, Object> task, List<Reason> reasons) {
        return new RoundTyped(rows, null, Map.of(), task, reasons);
    }
}
