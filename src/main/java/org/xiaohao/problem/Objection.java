package org.xiaohao.problem;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An objection that the enterprise has made; it has one for each purpose.
 *
 * @param onPaper handed in on paper and written down by the office
 */
public record Objection(Purpose purpose, Instant at, boolean onPaper, String reason) {

    /** What the enterprise may object to, while the case is in the stage that belongs to it. */
    public enum Purpose {
        REFUSAL("registerRefusal", Stage.REFUSING, "不予受理"),
        ADJUDICATION("adjudicate", Stage.ADJUDICATED, "裁定");

        private final String openedBy;
        private final Stage stage;
        private final String label;

        Purpose(String openedBy, Stage stage, String label) {
            this.openedBy = openedBy;
            this.stage = stage;
            this.label = label;
        }

        static Set<Stage> stages() {
            return Arrays.stream(values()).map(Purpose::stage).collect(Collectors.toSet());
        }

        /** Kind of the event with which the right begins. */
        String openedBy() {
            return "step." + openedBy;
        }

        Stage stage() {
            return stage;
        }

        /** What is objected to, as it follows 对 and precedes 有异议. */
        public String label() {
            return label;
        }
    }
}
