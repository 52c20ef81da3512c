package org.xiaohao.problem;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.TypeCode;
import org.xiaohao.shared.UnitCode;

/**
 * A case as it stands now.
 *
 * @param amount in 万元, or {@code null} where money is not the matter
 * @param facts answers by form field key, without the personal data of the enterprise
 */
public record CaseFile(
        ProblemNumber number,
        TypeCode type,
        String subtype,
        UnitCode zone,
        String title,
        Channel channel,
        Stage stage,
        Result result,
        boolean confidential,
        Enterprise enterprise,
        BigDecimal amount,
        UnitCode leadUnit,
        String leadLeader,
        UnitCode responsibleUnit,
        String responsiblePerson,
        UnitCode verifyingUnit,
        Instant registeredAt,
        Instant acceptedAt,
        Instant assignedAt,
        Instant claimedAt,
        Instant appliedAt,
        Instant closedAt,
        Map<String, Object> facts) {

    /** The unit that has the case in hand now, as told to the enterprise; {@code null} means the coordination office. */
    public UnitCode carrier() {
        return switch (stage) {
            case ACCEPTED -> leadUnit;
            case ASSIGNED, RECTIFYING -> responsibleUnit;
            case APPLIED -> leadUnit;
            case VERIFYING -> verifyingUnit == null ? leadUnit : verifyingUnit;
            default -> null;
        };
    }
}
