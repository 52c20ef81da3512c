package org.xiaohao.desk;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.xiaohao.organization.Directory;
import org.xiaohao.problem.Action;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.process.ProblemType;
import org.xiaohao.process.RuleBook;
import org.xiaohao.process.WorkItem;
import org.xiaohao.round.Rounds;
import org.xiaohao.shared.TypeCode;
import org.xiaohao.supervision.Clocks;
import org.xiaohao.supervision.Remaining;

/** Makes the cards of tasks. */
@Component
class Cards {

    private static final Duration LAST_DAY = Duration.ofDays(1);

    private final CaseGate gate;
    private final Cases cases;
    private final Clocks clocks;
    private final Directory directory;
    private final Rounds rounds;
    private final RuleBook rules;

    Cards(CaseGate gate, Cases cases, Clocks clocks, Directory directory, Rounds rounds, RuleBook rules) {
        this.gate = gate;
        this.cases = cases;
        this.clocks = clocks;
        this.directory = directory;
        this.rounds = rounds;
        this.rules = rules;
    }

    /** Whether the visitor may know of what the task is. */
    boolean mayShow(WorkItem item) {
        return item.number().isRound() ? gate.mayWork(item) : gate.may(Action.READ, item.number());
    }

    Card of(WorkItem item) {
        return item.number().isRound() ? ofARound(item) : ofACase(item);
    }

    /** Of the whole case, which may have no open task at all. */
    Card of(CaseFile file) {
        Remaining left = clocks.earliest(file.number()).orElse(null);
        return card(null, file.number().value(), directory.nameOf(file.zone()), type(file.type()), left);
    }

    /** A task of a round has no clock: its light comes from its last day alone. */
    private Card ofARound(WorkItem item) {
        var round = rounds.find(item.number()).orElseThrow();
        Remaining left = clocks.remaining(item.dueAt(), item.dueAt().minus(LAST_DAY), false, false);
        String asking = directory.nameOf(round.askingUnit());
        return card(item.taskId(), item.number().value(), asking, round.kind().label(), left);
    }

    private Card ofACase(WorkItem item) {
        CaseFile file = cases.find(item.number()).orElseThrow();
        Remaining left =
                clocks.runningOfTask(item.taskId()).map(clocks::remaining).orElse(null);
        return card(item.taskId(), item.number().value(), directory.nameOf(file.zone()), type(file.type()), left);
    }

    private String type(TypeCode code) {
        return rules.type(code).map(ProblemType::name).orElse("");
    }

    private static Card card(String task, String number, String where, String type, Remaining left) {
        return new Card(
                task,
                number,
                where,
                type,
                left == null ? "" : left.light().css(),
                left == null ? "" : left.light().shape(),
                left == null ? "" : left.words(),
                left == null ? "" : left.light().label());
    }
}
