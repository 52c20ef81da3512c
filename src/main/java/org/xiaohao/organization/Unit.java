package org.xiaohao.organization;

import java.time.LocalDate;
import org.xiaohao.shared.UnitCode;

/**
 * A unit of the organization.
 *
 * @param parent the unit above; {@code null} for the province
 * @param city name of the city it lies in, or {@code null}
 * @param validTo last day on which it exists, or {@code null}
 * @param mail address for notices to the unit, or {@code null}
 */
public record Unit(
        UnitCode code,
        String name,
        UnitKind kind,
        UnitCode parent,
        String city,
        LocalDate validFrom,
        LocalDate validTo,
        String mail) {

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
