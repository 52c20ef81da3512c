package org.xiaohao.problem;

import org.springframework.stereotype.Component;
import org.xiaohao.evidence.CaseHold;
import org.xiaohao.shared.ProblemNumber;

/** Lets what happens to a file of a case take its turn with everything else that happens to the case. */
@Component
class EvidenceHold implements CaseHold {

    private final CaseStore cases;

    EvidenceHold(CaseStore cases) {
        this.cases = cases;
    }

    @Override
    public void hold(ProblemNumber number) {
        cases.lock(number);
    }
}
