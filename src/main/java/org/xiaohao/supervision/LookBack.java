package org.xiaohao.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.xiaohao.shared.ProblemNumber;

/**
 * A look at a closed case, planned, under way or done.
 *
 * @param begunAt {@code null} while it is only planned
 * @param outcome {@code null} until it has ended
 */
public record LookBack(
        UUID id,
        ProblemNumber number,
        Reason reason,
        LocalDate dueOn,
        Instant begunAt,
        Instant endedAt,
        Outcome outcome) {

    /** Why it is looked at again. */
    public enum Reason {
        FIXED("销号后定期回访"),
        PROMISE("承诺日期到期"),
        SAMPLE("随机抽查");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What it came to. */
    public enum Outcome {
        HELD("成效稳定"),
        REBOUND("反弹重办"),
        LAPSED("已重办，不再进行");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
