package org.xiaohao.evidence;

import org.xiaohao.shared.ProblemNumber;

/** Locks a case until the transaction ends; whoever keeps the cases says how. */
@FunctionalInterface
public interface CaseHold {

    void hold(ProblemNumber number);
}
