package org.xiaohao.process.step;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiaohao.notice.Notice;
import org.xiaohao.notice.Outbox;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Person;
import org.xiaohao.organization.Seat;
import org.xiaohao.organization.Unit;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.UnitCode;

/** Tells those who can work on a new task that it waits for them. */
@Component
class AssignmentNotices {

    private static final String TEMPLATE = "assignment";
    private static final String PASSED_ON = "lead-passed-on";

    private final Outbox outbox;
    private final Directory directory;
    private final CaseWords words;
    private final DueWords due;

    AssignmentNotices(Outbox outbox, Directory directory, CaseWords words, DueWords due) {
        this.outbox = outbox;
        this.directory = directory;
        this.words = words;
        this.due = due;
    }

    void tell(TaskFacts facts) {
        Map<String, String> values = new LinkedHashMap<>(words.forNotice(facts.number()));
        values.put(
                "link", "/camunda/app/tasklist/default/#/?task=" + facts.task().getId());
        values.put("taskName", facts.task().getName());
        values.putAll(due.forNotice(facts));
        String own = facts.properties().text("notice");
        String template = own.isEmpty() ? TEMPLATE : own;
        recipients(facts)
                .forEach(mail ->
                        outbox.enqueue(new Notice(facts.number(), facts.task().getId(), template, mail, values)));
    }

    /** Its tasks are gone from the list without a trace, so it must learn where they went; once, whoever asked for it. */
    void tellFormerLead(CaseEvent change, UnitCode former) {
        Map<String, String> values = new LinkedHashMap<>(words.forNotice(change.number()));
        values.put("link", "/desk");
        directory
                .unit(former)
                .map(Unit::mail)
                .ifPresent(mail -> outbox.enqueue(
                        new Notice(change.number(), change.references().get("step"), PASSED_ON, mail, values)));
    }

    /** The person who holds the task, else the units whose people may claim it. */
    private Stream<String> recipients(TaskFacts facts) {
        String assignee = facts.task().getAssignee();
        Stream<String> mails = assignee != null
                ? directory.person(new PersonId(assignee)).map(Person::mail).stream()
                : facts.candidateGroups().stream()
                        .flatMap(group -> Seat.ofGroup(group).stream())
                        .flatMap(seat -> directory.unit(seat.unit()).stream())
                        .map(Unit::mail);
        return mails.filter(Objects::nonNull).filter(mail -> !mail.isBlank()).distinct();
    }
}
