package org.xiaohao.round;

import java.time.Instant;
import java.util.Map;
import org.xiaohao.shared.UnitCode;

/** One step of a round that was taken. */
public record RoundStep(
        String step, String taskName, String by, UnitCode unit, Instant at, Map<String, Object> answers) {}
