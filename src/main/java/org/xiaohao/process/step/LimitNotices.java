package org.xiaohao.process.step;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.xiaohao.notice.Notice;
import org.xiaohao.notice.Outbox;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Person;
import org.xiaohao.organization.Post;
import org.xiaohao.organization.Unit;
import org.xiaohao.organization.UnitKind;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.supervision.CaseClock;

/** Writes to those on whom a limit runs: when it is near to who works, when it has passed to their leaders as well. */
@Component
class LimitNotices {

    private static final String NEAR = "due-soon";
    private static final String PASSED = "overdue";

    private final Outbox outbox;
    private final Directory directory;
    private final CaseWords words;
    private final TaskService tasks;
    private final AsSystem asSystem;
    private final Clock time;
    private final DueWords due;

    LimitNotices(
            Outbox outbox,
            Directory directory,
            CaseWords words,
            DueWords due,
            @Lazy TaskService tasks,
            AsSystem asSystem,
            Clock time) {
        this.outbox = outbox;
        this.directory = directory;
        this.words = words;
        this.due = due;
        this.tasks = tasks;
        this.asSystem = asSystem;
        this.time = time;
    }

    void near(CaseClock clock, UnitCode unit) {
        send(clock, unit, NEAR, clock.id() + "@" + clock.dueAt().getEpochSecond(), workers(clock, unit));
    }

    void passed(CaseClock clock, UnitCode unit) {
        Stream<String> leaders =
                Stream.concat(directory.holding(unit, Post.LEADER).stream().map(Person::mail), watchers(unit));
        send(clock, unit, PASSED, PASSED + "@" + LocalDate.now(time), Stream.concat(workers(clock, unit), leaders));
    }

    /** The occasion lets one mail through: for the end of a clock, or of what passed in a case on one day. */
    private void send(CaseClock clock, UnitCode unit, String template, String occasion, Stream<String> mails) {
        Map<String, String> values = new LinkedHashMap<>(words.forNotice(clock.number()));
        values.put("taskName", clock.name());
        values.put("unitName", words.unit(unit));
        values.putAll(due.forNotice(clock));
        values.put("link", "/desk/cases/" + clock.number());
        mails.filter(Objects::nonNull)
                .filter(mail -> !mail.isBlank())
                .distinct()
                .forEach(mail -> outbox.enqueue(new Notice(clock.number(), occasion, template, mail, values)));
    }

    /** Of the office that supervises all others, whoever watches all units is told. */
    private Stream<String> watchers(UnitCode late) {
        boolean office = directory
                .unit(late)
                .filter(unit -> unit.kind() == UnitKind.OFFICE)
                .isPresent();
        return office ? directory.units(UnitKind.SUPERVISION).stream().map(Unit::mail) : Stream.empty();
    }

    /** Who has claimed the task, else the unit. */
    private Stream<String> workers(CaseClock clock, UnitCode unit) {
        String holder = clock.taskId() == null ? null : asSystem.get(() -> holder(clock.taskId()));
        return holder == null
                ? directory.unit(unit).map(Unit::mail).stream()
                : directory.person(new PersonId(holder)).map(Person::mail).stream();
    }

    private String holder(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        return task == null ? null : task.getAssignee();
    }
}
