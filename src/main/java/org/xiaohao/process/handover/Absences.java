package org.xiaohao.process.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.process.queue.QueueTasks;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;

/** Begins and ends the absences of people. */
@Component
public class Absences {

    private final AbsenceStore store;
    private final TransferStore transfers;
    private final QueueTasks tasks;
    private final Clock clock;

    Absences(AbsenceStore store, TransferStore transfers, QueueTasks tasks, Clock clock) {
        this.store = store;
        this.transfers = transfers;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** @throws Rejection when the person is away already or stands in for somebody, or the receiver is away */
    @Transactional
    public Absence begin(PersonId person, PersonId receiver, LocalDate until, String reason, PersonId by) {
        store.oneAtATime();
        mustBeFree(person, receiver);
        var absence = new Absence(UUID.randomUUID(), person, receiver, until, reason);
        store.insert(absence, by, clock.instant());
        return absence;
    }

    /**
     * Work never goes on from one who has it for somebody else: it would not find the way back.
     *
     * @throws Rejection when one of the two is away, or the first has the work of somebody who is
     */
    public void mustBeFree(PersonId person, PersonId receiver) {
        if (store.of(person.value()).isPresent()) {
            throw new Rejection("该人员已有一次休假移交，请先交回");
        }
        if (store.of(receiver.value()).isPresent()) {
            throw new Rejection("接收人本人正在休假移交中，请改选他人");
        }
        if (store.open().stream().anyMatch(each -> each.receiver().equals(person))) {
            throw new Rejection("该人员正在代收他人休假期间的工作，请先把那次休假移交交回，再另选他人代收");
        }
    }

    /** The open tasks that the receiver has because of it, in the order in which they came. */
    public List<String> lent(Absence absence) {
        var held = Set.copyOf(tasks.heldBy(absence.receiver()));
        return transfers.tasksOf(absence.id()).stream().filter(held::contains).toList();
    }

    /** Ends it, unless the receiver still has a task because of it. */
    @Transactional
    public void end(Absence absence) {
        store.lock(absence.id());
        if (lent(absence).isEmpty()) {
            store.end(absence.id(), clock.instant());
        }
    }

    public Optional<Absence> find(UUID id) {
        return store.find(id);
    }

    public List<Absence> open() {
        return store.open();
    }

    /** Those whose last day lies before this one. */
    public List<Absence> over(LocalDate today) {
        return store.overBefore(today);
    }
}
