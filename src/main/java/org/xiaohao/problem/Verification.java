package org.xiaohao.problem;

import java.util.stream.Stream;
import org.xiaohao.problem.StepRule.Situation;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.UnitCode;

/** The law of verification: two people, of a unit that neither handled the case nor is complained about. */
final class Verification {

    private static final int VERIFIERS = 2;

    private Verification() {}

    static UnitCode independentUnit(Situation s) {
        UnitCode unit = s.unit("verifyingUnit");
        var file = s.file();
        if (unit.equals(file.leadUnit()) || unit.equals(file.responsibleUnit()) || unit.equals(file.zone())) {
            throw new Rejection("核验单位不得是牵头单位、责任单位或被反映单位");
        }
        return unit;
    }

    static Change give(Situation s) {
        var actor = s.request().actor();
        if (!actor.isPerson() || !actor.unit().equals(s.file().verifyingUnit())) {
            throw new Rejection("只有核验单位的人员可以核验");
        }
        boolean second = verifications(s).anyMatch(step -> step.actor().id().equals(actor.id()));
        if (second) {
            throw new Rejection("两项核验须由两名不同的人员分别完成，您已核验过本案");
        }
        return Change.nothing();
    }

    /** The opinions given since the verifying unit was chosen for this round. */
    private static Stream<StepRecord> verifications(Situation s) {
        var chosen = s.last("chooseVerifier");
        return s.earlier().stream()
                .filter(step -> chosen == null || step.sequence() > chosen.sequence())
                .filter(step -> step.step().equals("verify"));
    }

    static Change finish(Situation s) {
        if (verifications(s).count() < VERIFIERS) {
            throw new Rejection("两名核验人员均已核验后，方可征询企业意见");
        }
        return Change.to(Stage.CONSULTING);
    }
}
