package org.xiaohao.problem;

import java.time.Instant;

/**
 * What the enterprise answered to the three questions, or that it kept silent.
 *
 * @param silent the limit passed without an answer; the three booleans mean nothing then
 */
public record Answers(
        boolean silent, boolean contacted, boolean solved, boolean satisfied, String remark, Instant at) {}
