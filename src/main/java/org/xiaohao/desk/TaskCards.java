package org.xiaohao.desk;

import java.time.Duration;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.organization.Directory;
import org.xiaohao.problem.Action;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.process.WorkItem;
import org.xiaohao.process.Worklist;
import org.xiaohao.round.Rounds;
import org.xiaohao.supervision.Clocks;
import org.xiaohao.supervision.Remaining;

/** What a card in the list of tasks shows besides the name of the task; only for cases that the person may read. */
@RestController
class TaskCards {

    /** The Tasklist shows fifteen cards a page. */
    private static final int MOST = 50;

    private static final Duration LAST_DAY = Duration.ofDays(1);

    /** One card; the light is a CSS class, a shape and a word. */
    record Card(String task, String number, String zone, String css, String shape, String left, String word) {}

    private final CaseGate gate;
    private final Worklist worklist;
    private final Cases cases;
    private final Clocks clocks;
    private final Directory directory;
    private final Rounds rounds;

    TaskCards(CaseGate gate, Worklist worklist, Cases cases, Clocks clocks, Directory directory, Rounds rounds) {
        this.rounds = rounds;
        this.gate = gate;
        this.worklist = worklist;
        this.cases = cases;
        this.clocks = clocks;
        this.directory = directory;
    }

    @GetMapping("/camunda/api/xiaohao/cards")
    List<Card> cards(@RequestParam List<String> tasks) {
        gate.visitor();
        return tasks.stream()
                .limit(MOST)
                .flatMap(id -> worklist.task(id).stream())
                .filter(item -> item.number().isRound() ? gate.mayWork(item) : gate.may(Action.READ, item.number()))
                .map(item -> item.number().isRound() ? ofARound(item) : card(item))
                .toList();
    }

    /** A task of a round has no clock: its light comes from its last day alone. */
    private Card ofARound(WorkItem item) {
        var round = rounds.find(item.number()).orElseThrow();
        Remaining left = clocks.remaining(item.dueAt(), item.dueAt().minus(LAST_DAY), false, false);
        return card(item, directory.nameOf(round.askingUnit()), left);
    }

    private Card card(WorkItem item) {
        CaseFile file = cases.find(item.number()).orElseThrow();
        Remaining left = clocks.running(item.number()).stream()
                .filter(clock -> item.taskId().equals(clock.taskId()))
                .findFirst()
                .map(clocks::remaining)
                .orElse(null);
        return card(item, directory.nameOf(file.zone()), left);
    }

    private static Card card(WorkItem item, String where, Remaining left) {
        return new Card(
                item.taskId(),
                item.number().value(),
                where,
                left == null ? "" : left.light().css(),
                left == null ? "" : left.light().shape(),
                left == null ? "" : left.words(),
                left == null ? "" : left.light().label());
    }
}
