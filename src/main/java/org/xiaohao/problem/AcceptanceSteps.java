package org.xiaohao.problem;

import static org.xiaohao.problem.Stage.ACCEPTED;
import static org.xiaohao.problem.Stage.ASSIGNED;
import static org.xiaohao.problem.Stage.RECTIFYING;
import static org.xiaohao.problem.Stage.REFUSING;
import static org.xiaohao.problem.Stage.REGISTERED;
import static org.xiaohao.problem.StepRule.person;
import static org.xiaohao.problem.StepRule.system;

import java.util.EnumSet;
import java.util.List;
import org.xiaohao.problem.StepRule.Effect;
import org.xiaohao.problem.StepRule.Situation;

/** From the report to the unit that has claimed it: accept or refuse, assign, claim, hand back. */
final class AcceptanceSteps {

    private AcceptanceSteps() {}

    static List<StepRule> all() {
        return List.of(
                person("screen", REGISTERED, Effect.NONE),
                person("accept", REGISTERED, AcceptanceSteps::accept),
                // whoever lets the time for the decision pass has accepted
                system("deemAccepted", REGISTERED, AcceptanceSteps::accept),
                person(Refusals.PROPOSE, REGISTERED, Effect.NONE),
                person(Refusals.APPROVE, REGISTERED, Refusals::approve),
                system(Refusals.REGISTER, REGISTERED, Refusals::register),
                person(Objections.ON_PAPER, Objection.Purpose.stages(), Effect.NONE),
                person("acceptObjection", REFUSING, Refusals::acceptObjection),
                person("upholdRefusal", REFUSING, Refusals::uphold),
                system("closeRefused", REFUSING, Refusals::close),
                person("assign", ACCEPTED, s -> Change.nothing().leadUnit(s.unit("leadUnit"))),
                person("acceptLead", ACCEPTED, AcceptanceSteps::acceptLead),
                person("claim", ASSIGNED, s -> Change.to(RECTIFYING)
                        .responsiblePerson(s.required("responsiblePerson"))
                        .at("claimed_at", s.now())),
                person("handBack", EnumSet.of(ACCEPTED, ASSIGNED), HandBacks::handBack),
                person(HandBacks.ARBITRATE, ACCEPTED, HandBacks::arbitrate));
    }

    static Change accept(Situation s) {
        return Change.to(ACCEPTED).at("accepted_at", s.now());
    }

    private static Change acceptLead(Situation s) {
        var responsible = s.unit("responsibleUnit");
        HandBacks.checkBound(s, responsible);
        return Change.to(ASSIGNED)
                .leadLeader(s.required("leadLeader"))
                .responsibleUnit(responsible)
                .at("assigned_at", s.now());
    }
}
