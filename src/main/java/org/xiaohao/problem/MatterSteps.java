package org.xiaohao.problem;

import static org.xiaohao.problem.StepRule.system;

import java.util.List;
import org.xiaohao.problem.StepRule.Situation;
import org.xiaohao.shared.Rejection;

/** What may happen to an open case beside its way: it is suspended and resumed. */
final class MatterSteps {

    private MatterSteps() {}

    static List<StepRule> all() {
        return List.of(
                system("suspend", Stage.open(), MatterSteps::suspend),
                StepRule.person("resume", Stage.open(), MatterSteps::resume).alsoWhileSuspended());
    }

    private static Change suspend(Situation s) {
        return Change.nothing().at("suspended_at", s.now());
    }

    private static Change resume(Situation s) {
        if (!s.file().isSuspended()) {
            throw new Rejection("案件没有中止，无需恢复办理");
        }
        return Change.nothing().resumed();
    }
}
