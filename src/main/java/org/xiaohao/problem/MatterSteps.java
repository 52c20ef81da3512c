package org.xiaohao.problem;

import static org.xiaohao.problem.StepRule.person;
import static org.xiaohao.problem.StepRule.system;

import java.util.List;
import java.util.function.Function;
import org.xiaohao.problem.StepRule.Effect;
import org.xiaohao.problem.StepRule.Situation;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.UnitCode;

/** What may happen to an open case beside its way, once it was raised and granted. Who may raise it: {@link Raising}. */
final class MatterSteps {

    private MatterSteps() {}

    static List<StepRule> all() {
        return List.of(
                system("askSupplement", Stage.open(), Effect.NONE),
                person("giveSupplement", Stage.open(), MatterSteps::giveSupplement)
                        .alsoWhileSuspended(),
                person("recordSupplement", Stage.open(), Effect.NONE).alsoWhileSuspended(),
                system("recordNoSupplement", Stage.open(), Effect.NONE).alsoWhileSuspended(),
                system("endSupplement", Stage.open(), Effect.NONE).alsoWhileSuspended(),
                person("decideExtension", Stage.open(), s -> decide(s, MatterKind.EXTENSION)),
                system("extend", Stage.open(), granted(MatterKind.EXTENSION, s -> Change.nothing()
                        .extended(s.file()))),
                person("decideSuspension", Stage.open(), s -> decide(s, MatterKind.SUSPENSION)),
                system("suspend", Stage.open(), granted(MatterKind.SUSPENSION, s -> Change.nothing()
                        .at("suspended_at", s.now()))),
                person("resume", Stage.open(), MatterSteps::resume).alsoWhileSuspended(),
                person("decideChangeLead", Stage.open(), s -> decide(s, MatterKind.CHANGE_LEAD)),
                system("changeLead", Stage.open(), granted(MatterKind.CHANGE_LEAD, MatterSteps::changeLead)),
                person("nameLeader", Stage.open(), s -> Change.nothing().leadLeader(s.required("leadLeader"))),
                person("decideMerge", Stage.open(), s -> decide(s, MatterKind.MERGE))
                        .alsoWhileSuspended(),
                system("merge", Stage.open(), granted(MatterKind.MERGE, MatterSteps::merge))
                        .alsoWhileSuspended(),
                person("verifyWithdrawal", Stage.open(), MatterSteps::verifyWithdrawal)
                        .alsoWhileSuspended(),
                system("withdraw", Stage.open(), granted(MatterKind.WITHDRAWAL, s -> ended(s, Result.WITHDRAWN)))
                        .alsoWhileSuspended());
    }

    /** What a matter does to the case happens only after somebody has agreed to it, whatever a diagram says. */
    private static Effect granted(MatterKind kind, Function<Situation, Change> effect) {
        return s -> {
            if (!open(s, kind).isGranted()) {
                throw new Rejection("“" + kind.label() + "”没有经过同意，不能办理");
            }
            return effect.apply(s);
        };
    }

    private static Matter open(Situation s, MatterKind kind) {
        return Matter.latest(kind, s.earlier())
                .filter(Matter::isOpen)
                .orElseThrow(() -> new Rejection("没有待办的“" + kind.label() + "”事项"));
    }

    private static Change decide(Situation s, MatterKind kind) {
        s.required(kind.question());
        if (open(s, kind).raisedBy().sharesAPersonWith(s.request().actor())) {
            throw new Rejection("提出人不能审批自己提出的事项，请由其他领导审批");
        }
        return Change.nothing();
    }

    private static Change giveSupplement(Situation s) {
        if (!s.request().actor().equals(Actor.ENTERPRISE)) {
            throw new Rejection("补充材料由企业自己在进度查询页提交");
        }
        if (open(s, MatterKind.SUPPLEMENT).isGiven()) {
            throw new Rejection("补充材料已经收到，或者期限已过");
        }
        return Change.nothing();
    }

    private static Change resume(Situation s) {
        if (!s.file().isSuspended()) {
            throw new Rejection("案件没有中止，无需恢复办理");
        }
        return Change.nothing().resumed();
    }

    private static Change changeLead(Situation s) {
        String unit = s.last("raiseChangeLead").answers().get("changedLead").toString();
        return Change.nothing().leadUnit(new UnitCode(unit)).leadLeader(null);
    }

    private static Change merge(Situation s) {
        return ended(s, Result.MERGED).mergedInto(Merging.target(s).number());
    }

    /** Somebody registered the case for the enterprise: only the enterprise's own word on the phone ends it. */
    private static Change verifyWithdrawal(Situation s) {
        s.required(MatterKind.WITHDRAWAL.question());
        open(s, MatterKind.WITHDRAWAL);
        boolean called = s.request().text("withdrawalCallOn") != null
                && s.request().text("withdrawalCallWith") != null
                && !s.request().text("withdrawalCallWith").isEmpty();
        if (s.file().channel() != Channel.PORTAL && !called) {
            throw new Rejection("本案由工作人员登记，撤回须与企业通话核实，请填写通话日期和通话对象");
        }
        return Change.nothing();
    }

    private static Change ended(Situation s, Result result) {
        return Change.to(Stage.CLOSED).result(result).at("closed_at", s.now()).resumed();
    }
}
