package org.xiaohao.shared;

import java.time.Instant;
import java.util.Map;

/**
 * Something happened to a case. Later rooms hear it in the same transaction.
 *
 * @param kind what happened, e.g. {@code registered}, {@code step.accept}, {@code evidence.added}
 * @param references ids, codes and hashes only: never a name, a phone or a text that somebody wrote
 */
public record CaseEvent(ProblemNumber number, String kind, Actor actor, Instant at, Map<String, String> references) {

    /** Among the references of the one event by which the case was closed. */
    public static final String CLOSING = "closing";

    public CaseEvent {
        references = Map.copyOf(references);
    }

    public boolean isClosing() {
        return references.containsKey(CLOSING);
    }
}
