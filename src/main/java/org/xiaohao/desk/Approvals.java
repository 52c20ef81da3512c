package org.xiaohao.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xiaohao.organization.Seat;
import org.xiaohao.problem.Action;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.Contention;
import org.xiaohao.process.Agreement;
import org.xiaohao.process.Decision;
import org.xiaohao.process.Decisions;
import org.xiaohao.process.Decisions.Waiting;
import org.xiaohao.process.WorkItem;
import org.xiaohao.process.Worklist;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;

/** What waits for a leader, and what becomes of it when several are agreed to in one go. */
@Component
class Approvals {

    private static final Logger LOG = LoggerFactory.getLogger(Approvals.class);

    /** One case of a batch: agreed to, or the reason why not. */
    record Outcome(String number, String task, boolean agreed, String words) {}

    private final CaseGate gate;
    private final Decisions decisions;
    private final Agreement agreement;
    private final Worklist worklist;
    private final Cases cases;
    private final Contention contention;
    private final ApprovalLines lines;

    Approvals(
            CaseGate gate,
            Decisions decisions,
            Agreement agreement,
            Worklist worklist,
            Cases cases,
            Contention contention,
            ApprovalLines lines) {
        this.gate = gate;
        this.decisions = decisions;
        this.agreement = agreement;
        this.worklist = worklist;
        this.cases = cases;
        this.contention = contention;
        this.lines = lines;
    }

    /** What waits for the visitor, what ends first comes first. */
    Waiting waiting(int most) {
        var visitor = gate.visitor();
        List<String> groups = visitor.seats().stream().map(Seat::group).toList();
        return decisions.waitingFor(visitor.person(), groups, most);
    }

    /** One line, for who may read the case. */
    Optional<ApprovalLine> line(WorkItem item) {
        return gate.may(Action.READ, item.number())
                ? Optional.of(line(decisions.decision(item, gate.visitor().person())))
                : Optional.empty();
    }

    private ApprovalLine line(Decision decision) {
        WorkItem item = decision.item();
        CaseFile file = cases.find(item.number()).orElseThrow();
        List<String> reasons = new ArrayList<>(contention.reasons(file, item.step(), item.taskId()));
        if (!decision.obstacle().isEmpty()) {
            reasons.add(decision.obstacle());
        }
        return lines.of(decision, file, reasons);
    }

    /** Each by itself: what is refused keeps nothing from the others. */
    List<Outcome> agree(List<String> tasks) {
        PersonId person = gate.visitor().person();
        return tasks.stream().distinct().map(task -> agree(task, person)).toList();
    }

    private Outcome agree(String task, PersonId person) {
        WorkItem item = worklist.task(task)
                .filter(each -> !each.number().isRound() && gate.may(Action.READ, each.number()))
                .orElse(null);
        if (item == null) {
            return new Outcome("", "", false, "该任务已办结，或者不在您名下");
        }
        try {
            agreement.give(task, person);
            return new Outcome(item.number().value(), item.name(), true, "已批准");
        } catch (Rejection refused) {
            return new Outcome(item.number().value(), item.name(), false, refused.getMessage());
        } catch (RuntimeException failed) {
            // the others must still be heard; what happened here is told, and looked into by whoever reads the log
            LOG.error("agreeing to {} failed", item.number(), failed);
            return new Outcome(item.number().value(), item.name(), false, "暂时没有办成，请单独打开办理");
        }
    }
}
