package org.xiaohao.desk;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.process.Worklist;

/** What a card in the list of tasks shows besides the name of the task; only for cases that the person may read. */
@RestController
class TaskCards {

    /** The Tasklist shows fifteen cards a page. */
    private static final int MOST = 50;

    private final CaseGate gate;
    private final Worklist worklist;
    private final Cards cards;

    TaskCards(CaseGate gate, Worklist worklist, Cards cards) {
        this.gate = gate;
        this.worklist = worklist;
        this.cards = cards;
    }

    @GetMapping("/camunda/api/xiaohao/cards")
    List<Card> cards(@RequestParam List<String> tasks) {
        gate.visitor();
        return tasks.stream()
                .limit(MOST)
                .flatMap(id -> worklist.task(id).stream())
                .filter(cards::mayShow)
                .map(cards::of)
                .toList();
    }
}
