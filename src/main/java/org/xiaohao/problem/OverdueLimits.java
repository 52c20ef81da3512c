package org.xiaohao.problem;

import java.util.List;
import org.xiaohao.shared.ProblemNumber;

/** What a case must know of its limits, answered by the room that runs the clocks. */
@FunctionalInterface
public interface OverdueLimits {

    /** Names of the limits that have passed and still run, without that of the task being decided. */
    List<String> of(ProblemNumber number, String decidedTask);
}
