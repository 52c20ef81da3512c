package org.xiaohao.problem;

import static org.xiaohao.problem.Stage.ACCEPTED;
import static org.xiaohao.problem.Stage.ASSIGNED;
import static org.xiaohao.problem.Stage.CLOSED;
import static org.xiaohao.problem.Stage.RECTIFYING;
import static org.xiaohao.problem.Stage.REGISTERED;
import static org.xiaohao.problem.StepRule.person;
import static org.xiaohao.problem.StepRule.system;

import java.util.List;
import org.xiaohao.problem.StepRule.Effect;
import org.xiaohao.problem.StepRule.Situation;

/** From the report to the unit that has claimed it: accept or refuse, assign, claim. */
final class AcceptanceSteps {

    private AcceptanceSteps() {}

    static List<StepRule> all() {
        return List.of(
                person("screen", REGISTERED, Effect.NONE),
                person("refuse", REGISTERED, Effect.NONE),
                system("closeRefused", REGISTERED, s -> Change.to(CLOSED)
                        .result(Result.REFUSED)
                        .at("closed_at", s.now())),
                person("accept", REGISTERED, s -> Change.to(ACCEPTED).at("accepted_at", s.now())),
                person("assign", ACCEPTED, s -> Change.nothing().leadUnit(s.unit("leadUnit"))),
                person("acceptLead", ACCEPTED, AcceptanceSteps::acceptLead),
                person("claim", ASSIGNED, s -> Change.to(RECTIFYING)
                        .responsiblePerson(s.required("responsiblePerson"))
                        .at("claimed_at", s.now())));
    }

    private static Change acceptLead(Situation s) {
        return Change.to(ASSIGNED)
                .leadLeader(s.required("leadLeader"))
                .responsibleUnit(s.unit("responsibleUnit"))
                .at("assigned_at", s.now());
    }
}
