package org.xiaohao.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.xiaohao.shared.TypeCode;
import org.xiaohao.shared.UnitCode;

/**
 * What a lead department wants to have looked for.
 *
 * @param subtypes code ({@code value}) and {@code label} of each subtype of the type
 * @param dueOn last day for the zones, or {@code null} when none was given
 * @param urgency why the time must be shorter than the house allows; may be empty
 */
public record SurveyOrder(
        TypeCode type,
        List<Map<String, String>> subtypes,
        String title,
        String words,
        List<UnitCode> zones,
        LocalDate dueOn,
        String urgency) {}
