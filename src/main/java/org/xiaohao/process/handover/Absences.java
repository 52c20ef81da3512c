package org.xiaohao.process.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;

/** Begins and ends the absences of people. */
@Component
public class Absences {

    private final AbsenceStore store;
    private final TransferStore transfers;
    private final Clock clock;

    Absences(AbsenceStore store, TransferStore transfers, Clock clock) {
        this.store = store;
        this.transfers = transfers;
        this.clock = clock;
    }

    /** @throws Rejection when the person is away already, or the receiver is */
    @Transactional
    public Absence begin(PersonId person, PersonId receiver, LocalDate until, String reason, PersonId by) {
        if (store.of(receiver.value()).isPresent()) {
            throw new Rejection("接收人本人正在休假移交中，请改选他人");
        }
        var absence = new Absence(UUID.randomUUID(), person, receiver, until, reason);
        store.insert(absence, by, clock.instant());
        return absence;
    }

    /** Ends it, and tells which tasks were given away because of it; none when it had ended before. */
    @Transactional
    public List<String> end(Absence absence) {
        return store.end(absence.id(), clock.instant()) ? transfers.tasksOf(absence.id()) : List.of();
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
