package org.xiaohao.round;

import org.xiaohao.shared.ProblemNumber;

/** What a round is for, with the procedure that runs it. */
public enum RoundKind {
    DISPATCH("月调度", "monthly-dispatch"),
    SURVEY("摸底排查", "problem-survey");

    private final String label;
    private final String procedure;

    RoundKind(String label, String procedure) {
        this.label = label;
        this.procedure = procedure;
    }

    public String label() {
        return label;
    }

    /** Id of the diagram. */
    public String procedure() {
        return procedure;
    }

    static ProblemNumber dispatch(int year, int month) {
        return new ProblemNumber("DD-%04d-%02d".formatted(year, month));
    }

    static ProblemNumber survey(int year, int sequence) {
        return new ProblemNumber("MP-%04d-%04d".formatted(year, sequence));
    }
}
