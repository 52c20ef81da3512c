package org.xiaohao.desk;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiaohao.process.Manager;
import org.xiaohao.process.Outcome;
import org.xiaohao.process.PersonHandover;
import org.xiaohao.process.TaskList;
import org.xiaohao.process.WorkItem;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.ProblemNumber;

/** Turns managed tasks and what came of handing them over into the lines of their page. */
@Component
class HandoverView {

    /** @param holder who has claimed it, else the groups for which it waits */
    record Line(Card card, String name, String holder, boolean held, String due) {}

    record Result(String number, String what, boolean done, String words) {}

    record Leave(String id, String person, String receiver, String until, String reason) {}

    private final TaskList tasks;
    private final PersonHandover people;
    private final Cards cards;
    private final People names;
    private final Dials dials;

    HandoverView(TaskList tasks, PersonHandover people, Cards cards, People names, Dials dials) {
        this.tasks = tasks;
        this.people = people;
        this.cards = cards;
        this.names = names;
        this.dials = dials;
    }

    List<Line> lines(TaskList.Page page) {
        return page.items().stream().map(this::line).toList();
    }

    List<Leave> leaves(Manager manager) {
        return people.away(manager).stream()
                .map(each -> new Leave(
                        each.id().toString(),
                        name(each.person()),
                        name(each.receiver()),
                        each.until().toString(),
                        each.reason()))
                .toList();
    }

    static List<Result> results(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(each -> new Result(
                        Optional.ofNullable(each.number())
                                .map(ProblemNumber::value)
                                .orElse(""),
                        each.what(),
                        each.done(),
                        each.words()))
                .toList();
    }

    List<String> queues() {
        return tasks.queues();
    }

    private Line line(WorkItem item) {
        boolean held = item.assignee() != null;
        String holder = held
                ? names.person(item.assignee())
                : item.groups().stream()
                        .map(names::group)
                        .reduce((one, other) -> one + "、" + other)
                        .orElse("");
        return new Line(card(item), item.name(), holder, held, dials.dueOn(item));
    }

    /** A unit that is consulted may manage its task without reading the case. */
    private Card card(WorkItem item) {
        return cards.mayShow(item)
                ? cards.of(item)
                : new Card(item.taskId(), item.number().value(), "", "", "", "", "", "");
    }

    private String name(PersonId person) {
        return names.person(person.value());
    }
}
