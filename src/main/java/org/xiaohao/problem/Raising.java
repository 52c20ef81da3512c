package org.xiaohao.problem;

import static org.xiaohao.problem.Stage.APPLIED;
import static org.xiaohao.problem.Stage.ASSIGNED;
import static org.xiaohao.problem.Stage.RECTIFYING;
import static org.xiaohao.problem.StepRule.person;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xiaohao.problem.StepRule.Situation;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Rejection;

/** When a matter may be raised: one of a kind at a time, and each in its own stages. */
final class Raising {

    /** While there is a lead with something to rectify: before, there is no plan; after, the desks decide. */
    static final Set<Stage> LED = EnumSet.of(ASSIGNED, RECTIFYING, APPLIED);

    private Raising() {}

    static List<StepRule> all() {
        return List.of(
                person(MatterKind.SUPPLEMENT.raiseStep(), Stage.open(), Raising::supplement),
                person(MatterKind.EXTENSION.raiseStep(), LED, s -> raise(s, MatterKind.EXTENSION)),
                person(MatterKind.SUSPENSION.raiseStep(), Stage.open(), Raising::suspension),
                person(MatterKind.CHANGE_LEAD.raiseStep(), LED, Raising::changeLead),
                person(MatterKind.MERGE.raiseStep(), Stage.open(), Raising::merge)
                        .alsoWhileSuspended(),
                person(MatterKind.WITHDRAWAL.raiseStep(), Stage.open(), Raising::withdrawal)
                        .alsoWhileSuspended());
    }

    static Change raise(Situation s, MatterKind kind) {
        if (Matter.latest(kind, s.earlier()).filter(Matter::isOpen).isPresent()) {
            throw new Rejection("本案已有一项“" + kind.label() + "”正在办理，办结后才能再提出");
        }
        return Change.nothing();
    }

    /** What an office already holds it must not ask for again, and twice it must not ask at all. */
    private static Change supplement(Situation s) {
        raise(s, MatterKind.SUPPLEMENT);
        if (s.last(MatterKind.SUPPLEMENT.raiseStep()) != null) {
            throw new Rejection("每个案件只能要求企业补充一次材料，本案已经要求过");
        }
        return Change.nothing();
    }

    private static Change suspension(Situation s) {
        if (!LocalDate.parse(s.required("suspendedUntil")).isAfter(s.today())) {
            throw new Rejection("预计恢复日期须晚于今天");
        }
        return raise(s, MatterKind.SUSPENSION);
    }

    private static Change changeLead(Situation s) {
        var unit = s.unit("changedLead");
        if (unit.equals(s.file().leadUnit())) {
            throw new Rejection("该单位已是本案的牵头单位");
        }
        // who verified or will verify must not have led
        if (unit.equals(s.file().verifyingUnit())) {
            throw new Rejection("该单位是本案的核验单位，不能牵头");
        }
        return raise(s, MatterKind.CHANGE_LEAD);
    }

    private static Change merge(Situation s) {
        Merging.target(s);
        return raise(s, MatterKind.MERGE);
    }

    /** Who reported takes back: an enterprise by itself, and for one that came to the office the office. */
    private static Change withdrawal(Situation s) {
        boolean own = s.request().actor().equals(Actor.ENTERPRISE);
        if (own != (s.file().channel() == Channel.PORTAL)) {
            throw new Rejection(own ? "本案由工作人员登记，要撤回请联系登记的办公室" : "本案由企业在网上反映，撤回由企业自己在进度查询页提出");
        }
        return raise(s, MatterKind.WITHDRAWAL);
    }
}
