package org.xiaohao.process.handover;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiaohao.notice.Notice;
import org.xiaohao.notice.Outbox;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Person;
import org.xiaohao.organization.Seat;
import org.xiaohao.organization.Unit;
import org.xiaohao.process.WorkItem;
import org.xiaohao.process.step.CaseWords;
import org.xiaohao.process.step.DueWords;
import org.xiaohao.shared.PersonId;
import org.xiaohao.supervision.Clocks;

/** Writes to who got a task, and to who is reminded of one. */
@Component
class TaskMails {

    private final Outbox outbox;
    private final Directory directory;
    private final CaseWords words;
    private final DueWords due;
    private final Clocks clocks;

    TaskMails(Outbox outbox, Directory directory, CaseWords words, DueWords due, Clocks clocks) {
        this.outbox = outbox;
        this.directory = directory;
        this.words = words;
        this.due = due;
        this.clocks = clocks;
    }

    void given(WorkItem item, PersonId to, UUID transfer) {
        send(item, transfer.toString(), "assignment", directory.person(to).map(Person::mail).stream());
    }

    /** Whoever has claimed it, else the units whose people may. */
    void reminded(WorkItem item, LocalDate day) {
        Stream<String> mails = item.assignee() != null
                ? directory.person(new PersonId(item.assignee())).map(Person::mail).stream()
                : item.groups().stream()
                        .flatMap(group -> Seat.ofGroup(group).stream())
                        .flatMap(seat -> directory.unit(seat.unit()).stream())
                        .map(Unit::mail);
        send(item, item.taskId() + "@" + day, "reminder", mails);
    }

    private void send(WorkItem item, String occasion, String template, Stream<String> mails) {
        Map<String, String> values = new LinkedHashMap<>(
                item.number().isRound() ? Map.of("number", item.number().value()) : words.forNotice(item.number()));
        values.put("taskName", item.name());
        values.put("link", "/camunda/app/tasklist/default/#/?task=" + item.taskId());
        clocks.runningOfTask(item.taskId()).map(due::forNotice).ifPresent(values::putAll);
        mails.filter(Objects::nonNull)
                .filter(mail -> !mail.isBlank())
                .distinct()
                .forEach(mail -> outbox.enqueue(new Notice(item.number(), occasion, template, mail, values)));
    }
}
