package org.xiaohao.supervision;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;

/**
 * A running limit whose last day, or whose standing as provisional (待核), another calendar has changed.
 *
 * @param number of the case
 * @param clock the limit in Chinese
 */
public record MovedLimit(
        String number,
        String clock,
        LocalDate before,
        LocalDate after,
        boolean provisionalBefore,
        boolean provisionalAfter) {

    static MovedLimit between(CaseClock before, CaseClock after) {
        return new MovedLimit(
                before.number().value(),
                before.kind().label() + " " + before.name(),
                before.due().date(),
                after.due().date(),
                before.provisional(),
                after.provisional());
    }

    boolean isOne() {
        return isOnAnotherDay() || provisionalBefore != provisionalAfter;
    }

    @JsonIgnore
    public boolean isOnAnotherDay() {
        return !before.equals(after);
    }
}
