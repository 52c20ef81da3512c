package org.xiaohao.problem;

import static org.xiaohao.problem.Stage.CLOSED;
import static org.xiaohao.problem.StepRule.person;
import static org.xiaohao.problem.StepRule.system;

import java.util.List;
import java.util.stream.Stream;
import org.xiaohao.problem.StepRule.Effect;
import org.xiaohao.problem.StepRule.Situation;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.UnitCode;

/** What is looked at again after the closing (回头看), by a unit that had no part in the case. */
final class LookBackSteps {

    static final String VISIT = "lookBack";
    static final String HELD = "lookBackHeld";
    private static final int SHORTEST = 10;

    private LookBackSteps() {}

    static List<StepRule> all() {
        return List.of(
                system("chooseLookBack", CLOSED, s -> Change.nothing().lookBackBegun(uninvolved(s), s.now())),
                person(VISIT, CLOSED, LookBackSteps::visit),
                person("urgeLookBack", CLOSED, Effect.NONE),
                person("denyRebound", CLOSED, LookBackSteps::deny));
    }

    private static UnitCode uninvolved(Situation s) {
        UnitCode unit = s.unit("lookBackUnit");
        var file = s.file();
        if (Stream.of(file.leadUnit(), file.responsibleUnit(), file.verifyingUnit(), file.zone())
                .anyMatch(unit::equals)) {
            throw new Rejection("回头看单位不得是牵头、责任、核验单位或被反映单位");
        }
        return unit;
    }

    private static Change visit(Situation s) {
        if (!s.request().actor().isPerson()
                || !s.request().actor().unit().equals(s.file().lookBackUnit())) {
            throw new Rejection("只有承担回头看的单位可以填写");
        }
        boolean involved = s.earlier().stream()
                .anyMatch(step -> step.actor().sharesAPersonWith(s.request().actor())
                        && !step.step().equals(VISIT));
        if (involved) {
            throw new Rejection("您办理、核验或者审批过本案，回头看须由其他人员进行");
        }
        if (s.required("lookBackFindings").length() < SHORTEST) {
            throw new Rejection(List.of(new Rejection.Reason("lookBackFindings", "请写明核查情况，不少于10个字")));
        }
        return s.request().yes(HELD) ? Change.nothing().lookBackEnded() : Change.nothing();
    }

    /** Only what a visit has found can be denied. */
    private static Change deny(Situation s) {
        StepRecord visit = s.last(VISIT);
        if (visit == null || !"false".equals(visit.answers().get(HELD))) {
            throw new Rejection("回头看没有发现反弹，无需认定");
        }
        if (s.required("reboundDenial").length() < SHORTEST) {
            throw new Rejection(List.of(new Rejection.Reason("reboundDenial", "请写明不认定反弹的理由，不少于10个字")));
        }
        return Change.nothing().lookBackEnded();
    }
}
