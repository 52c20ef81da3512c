package org.xiaohao.ledger;

import java.util.List;
import org.xiaohao.problem.StepRecord;

/** What looking back came to (回头看结论, 是否反弹), read from the steps of a case. */
final class LookedBack {

    private LookedBack() {}

    /** {@code held}, {@code found}, {@code denied} or {@code rebound} of the latest one; {@code null} before any. */
    static String verdict(List<StepRecord> steps) {
        String verdict = null;
        for (StepRecord step : steps) {
            verdict = switch (step.step()) {
                case "lookBack" -> "true".equals(step.answers().get("lookBackHeld")) ? "held" : "found";
                case "denyRebound" -> "denied";
                // the office may reopen for another reason than what was found
                case "reopen" -> "found".equals(verdict) ? "rebound" : verdict;
                default -> verdict;
            };
        }
        return verdict;
    }

    /** Whether the case was ever taken up again because its problem had come back, found by a visit or told otherwise. */
    static boolean rebounded(List<StepRecord> steps) {
        for (int i = 0; i < steps.size(); i++) {
            StepRecord step = steps.get(i);
            if (step.step().equals("reopen")
                    && ("recurred".equals(step.answers().get("reopenCause"))
                            || "found".equals(verdict(steps.subList(0, i))))) {
                return true;
            }
        }
        return false;
    }
}
