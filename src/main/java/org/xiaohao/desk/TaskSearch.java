package org.xiaohao.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.CaseSearch;
import org.xiaohao.process.WorkItem;
import org.xiaohao.process.Worklist;
import org.xiaohao.shared.ProblemNumber;

/** Finds tasks by number, enterprise or words of the report; nobody finds what the dossier would not tell him. */
@RestController
class TaskSearch {

    private static final int MOST = 10;

    /**
     * One find.
     *
     * @param card its task is {@code null} where the visitor may read the case but work on nothing of it
     * @param title of the case, without what a list must not say
     * @param holder who has it in hand, or an empty text
     */
    record Found(Card card, String name, String title, String holder) {}

    private final CaseGate gate;
    private final CaseSearch search;
    private final Worklist worklist;
    private final Cards cards;
    private final People people;

    TaskSearch(CaseGate gate, CaseSearch search, Worklist worklist, Cards cards, People people) {
        this.gate = gate;
        this.search = search;
        this.worklist = worklist;
        this.cards = cards;
        this.people = people;
    }

    @GetMapping("/camunda/api/xiaohao/search")
    List<Found> find(@RequestParam(defaultValue = "") String text) {
        var viewer = gate.viewer();
        String asked = text.strip();
        List<Found> found = new ArrayList<>();
        search.find(asked, viewer, MOST).forEach(file -> found.addAll(ofACase(file)));
        if (found.isEmpty() && ProblemNumber.isOne(asked)) {
            found.addAll(mine(new ProblemNumber(asked)));
        }
        return found.stream().limit(MOST).toList();
    }

    private List<Found> ofACase(CaseFile file) {
        String title = CaseSearch.title(file);
        List<Found> tasks = worklist.open(file.number()).stream()
                .filter(gate::mayWork)
                .map(item -> new Found(cards.of(item), item.name(), title, people.person(item.assignee())))
                .toList();
        return tasks.isEmpty()
                ? List.of(new Found(cards.of(file), file.stage().label(), title, people.unit(file.carrier())))
                : tasks;
    }

    /** Rounds, and tasks of those who are asked about a case that is otherwise none of their business. */
    private List<Found> mine(ProblemNumber number) {
        return worklist.open(number).stream()
                .filter(gate::mayWork)
                .map(item -> new Found(card(item), item.name(), "", people.person(item.assignee())))
                .toList();
    }

    private Card card(WorkItem item) {
        return Stream.of(item)
                .filter(cards::mayShow)
                .map(cards::of)
                .findFirst()
                .orElseGet(() -> new Card(item.taskId(), item.number().value(), "", "", "", "", "", ""));
    }
}
