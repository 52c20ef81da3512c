package org.xiaohao.desk;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiaohao.identity.Deputies;
import org.xiaohao.identity.Deputy;
import org.xiaohao.organization.Person;
import org.xiaohao.organization.Seat;
import org.xiaohao.process.Handover;
import org.xiaohao.process.WorkItem;
import org.xiaohao.shared.PersonId;

/** Turns deputies into the lines of their page. */
@Component
class DeputyView {

    /** A colleague who may be named. */
    record Colleague(String id, String name) {}

    /**
     * One deputyship.
     *
     * @param other the person on the other side
     * @param mayEnd whether it has not ended yet
     */
    record Line(UUID id, String other, String from, String to, String state, String css, boolean mayEnd) {}

    /** A task that lies with an absent colleague. */
    record Waiting(String taskId, String number, String task, String holder, String due) {}

    private final Deputies deputies;
    private final Handover handover;
    private final People people;
    private final Dials dials;

    DeputyView(Deputies deputies, Handover handover, People people, Dials dials) {
        this.dials = dials;
        this.deputies = deputies;
        this.handover = handover;
        this.people = people;
    }

    List<Colleague> colleagues(PersonId person) {
        return deputies.candidates(person).stream()
                .map(each -> new Colleague(each.id().value(), each.name() + "（" + posts(each) + "）"))
                .toList();
    }

    List<Line> namedBy(PersonId person) {
        return deputies.of(person).stream()
                .filter(each -> each.absent().equals(person))
                .map(each -> line(each, each.deputy()))
                .toList();
    }

    /** The deputyships of this person for others that have not ended. */
    List<Line> standingIn(PersonId person) {
        return deputies.of(person).stream()
                .filter(each -> each.deputy().equals(person) && !each.isOver(deputies.today()))
                .map(each -> line(each, each.absent()))
                .toList();
    }

    List<Waiting> waitingFor(PersonId person) {
        return handover.waitingFor(person).stream().map(this::waiting).toList();
    }

    private Waiting waiting(WorkItem item) {
        return new Waiting(
                item.taskId(), item.number().value(), item.name(), people.person(item.assignee()), dials.dueOn(item));
    }

    private Line line(Deputy each, PersonId other) {
        var today = deputies.today();
        boolean valid = each.isValidOn(today);
        boolean over = each.isOver(today);
        String state = each.endedAt() != null ? "已提前结束" : valid ? "代理中" : over ? "已到期" : "未开始";
        return new Line(
                each.id(),
                people.person(other.value()),
                each.from().toString(),
                each.to().toString(),
                state,
                valid ? "light-green" : "light-grey",
                !over);
    }

    private static String posts(Person person) {
        return person.seats().stream()
                .map(Seat::post)
                .map(post -> post.label())
                .distinct()
                .collect(Collectors.joining("、"));
    }
}
