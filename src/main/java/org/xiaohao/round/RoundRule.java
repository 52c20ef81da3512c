package org.xiaohao.round;

/** One lawful step of a round. */
interface RoundRule {

    String name();

    /** The stage in which it may be taken. */
    RoundStage from();

    /** A diagram can let the system take a step of the system only. */
    default boolean bySystem() {
        return false;
    }

    /**
     * What the step does; the round is locked.
     *
     * @return the stage after it
     * @throws org.xiaohao.shared.Rejection when something is missing; nothing is changed then
     */
    RoundStage take(Round round, RoundRequest request);
}
