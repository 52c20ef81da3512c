package org.xiaohao.problem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xiaohao.shared.Actor;

/**
 * One matter of a case: who raised it, and what became of it.
 *
 * @param steps that belong to it, the raising first
 */
public record Matter(MatterKind kind, State state, List<StepRecord> steps) {

    /** How far it has come. */
    public enum State {
        OPEN("办理中"),
        DONE("已办结"),
        REFUSED("未同意"),
        LAPSED("随案终结");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Actor raisedBy() {
        return steps.get(0).actor();
    }

    public Instant raisedAt() {
        return steps.get(0).at();
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isGranted() {
        return steps.stream().anyMatch(kind::isGrantedBy);
    }

    /** Whether what a supplement asked for has come, or did not come in time. */
    public boolean isGiven() {
        return has("giveSupplement") || has("recordSupplement") || has("recordNoSupplement");
    }

    private boolean has(String step) {
        return steps.stream().anyMatch(taken -> taken.step().equals(step));
    }

    /** The latest of the kind, or empty when it was never raised. */
    static Optional<Matter> latest(MatterKind kind, List<StepRecord> steps) {
        return all(kind, steps).stream().reduce((first, second) -> second);
    }

    /** Every matter of any kind, oldest first; {@code steps} are all those of the case. */
    static List<Matter> all(List<StepRecord> steps) {
        return Arrays.stream(MatterKind.values())
                .flatMap(kind -> all(kind, steps).stream())
                .sorted(Comparator.comparing(Matter::raisedAt))
                .toList();
    }

    /** Every matter of the kind, oldest first; {@code steps} are all those of the case. */
    static List<Matter> all(MatterKind kind, List<StepRecord> steps) {
        List<Matter> matters = new ArrayList<>();
        int from = -1;
        for (int at = 0; at < steps.size(); at++) {
            if (kind.isRaisedBy(steps.get(at))) {
                from = at;
            }
            State end = from < 0 ? null : end(kind, steps.get(at));
            if (end != null) {
                matters.add(of(kind, end, steps.subList(from, at + 1)));
                from = -1;
            }
        }
        if (from >= 0) {
            matters.add(of(kind, State.OPEN, steps.subList(from, steps.size())));
        }
        return matters;
    }

    /** How the step ends a matter that is open; {@code null} when it goes on. */
    private static State end(MatterKind kind, StepRecord step) {
        if (kind.isEndedBy(step)) {
            return State.DONE;
        }
        if (kind.isRefusedBy(step)) {
            return State.REFUSED;
        }
        return step.stageAfter().isOpen() ? null : State.LAPSED;
    }

    private static Matter of(MatterKind kind, State state, List<StepRecord> meanwhile) {
        return new Matter(kind, state, meanwhile.stream().filter(kind::has).toList());
    }
}
