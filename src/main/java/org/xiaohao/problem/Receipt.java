package org.xiaohao.problem;

import org.xiaohao.shared.ProblemNumber;

/** What the reporter takes home. The query code exists in clear text only here. */
public record Receipt(ProblemNumber number, String queryCode) {

    @Override
    public String toString() {
        // a receipt that reaches a log must not open the case
        return "Receipt[" + number + "]";
    }
}
