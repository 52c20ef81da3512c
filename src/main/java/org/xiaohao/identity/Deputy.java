package org.xiaohao.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.xiaohao.shared.PersonId;

/**
 * One person stands in for another.
 *
 * @param from first day
 * @param to last day
 * @param endedAt when it was ended before its last day, or {@code null}
 */
public record Deputy(UUID id, PersonId absent, PersonId deputy, LocalDate from, LocalDate to, Instant endedAt) {

    public boolean isValidOn(LocalDate day) {
        return endedAt == null && !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean isOver(LocalDate day) {
        return endedAt != null || day.isAfter(to);
    }
}
