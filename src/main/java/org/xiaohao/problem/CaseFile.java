package org.xiaohao.problem;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.TypeCode;
import org.xiaohao.shared.UnitCode;

/**
 * A case as it stands now.
 *
 * @param amount in 万元, or {@code null} where money is not the matter
 * @param suspendedAt since when the case is suspended, or {@code null}
 * @param lookBackUnit that looks again whether the result has lasted, or did last, or {@code null}
 * @param lookBackSince since when it does, or {@code null}
 * @param mergedInto the case that goes on in its place (并案), or {@code null}
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
        UnitCode lookBackUnit,
        Instant lookBackSince,
        Instant registeredAt,
        Instant acceptedAt,
        Instant assignedAt,
        Instant claimedAt,
        Instant appliedAt,
        Instant closedAt,
        Instant suspendedAt,
        ProblemNumber mergedInto,
        Counts counts,
        Map<String, Object> facts) {

    /** Key of the fact that names the units whose help was asked for. */
    static final String CONSULTED = "cooperatingUnits";

    /** How often something happened to the case that nobody is proud of: 退单, 延期, 失信, 重办, 督办. */
    public record Counts(int handBacks, int extensions, int breaches, int reopenings, int supervisions) {}

    /** Whether somebody looks back now on the closed case. */
    public boolean isLookedBackOn() {
        return stage == Stage.CLOSED && lookBackSince != null;
    }

    /** Whether the case is suspended (中止): nothing is asked of anybody until it is resumed. */
    public boolean isSuspended() {
        return suspendedAt != null;
    }

    /** The units that were asked for their opinion or help: they read what they are asked about, and carry nothing. */
    public Set<UnitCode> consulted() {
        return facts.get(CONSULTED) instanceof Collection<?> units
                ? units.stream().map(String::valueOf).map(UnitCode::new).collect(Collectors.toSet())
                : Set.of();
    }

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
