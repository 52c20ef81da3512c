package org.xiaohao.round;

import java.time.Instant;
import org.xiaohao.shared.UnitCode;

/**
 * What a unit answered as a whole.
 *
 * @param by who answered, as signed; {@code null} while nobody did
 */
public record RoundAnswer(UnitCode unit, AnswerState state, String by, Instant at, String words) {}
