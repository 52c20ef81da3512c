package org.xiaohao.evidence;

import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Asks the scanner again about the files that are held, and lets them go or removes them. */
@Component
class HeldFiles implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(HeldFiles.class);

    private final HeldStore held;
    private final EvidenceStore store;
    private final Scanner scanner;
    private final Announcements announcements;
    private final CaseHold cases;
    private final TransactionOperations transaction;
    private final EvidenceSettings settings;
    private final Clock clock;

    HeldFiles(
            HeldStore held,
            EvidenceStore store,
            Scanner scanner,
            Announcements announcements,
            CaseHold cases,
            TransactionOperations transaction,
            EvidenceSettings settings,
            Clock clock) {
        this.held = held;
        this.store = store;
        this.scanner = scanner;
        this.announcements = announcements;
        this.cases = cases;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        var every = settings.scanner().retry();
        tasks.addFixedDelayTask(new FixedDelayTask(this::round, every, every));
    }

    /** One round; it ends with the first file that gets no verdict, and the next round begins behind that file. */
    void round() {
        for (UUID id : held.waiting()) {
            Verdict verdict = scanner.scan(out -> store.write(id, out));
            if (verdict instanceof Verdict.Unknown unknown) {
                LOG.warn("no verdict about held evidence {}: {}", id, unknown.why());
                held.asked(id, clock.instant());
                return;
            }
            transaction.executeWithoutResult(status -> settle(id, verdict));
        }
    }

    // another node may have settled it in the meantime: then nothing comes back and nothing is told
    private void settle(UUID id, Verdict verdict) {
        // the case first, as everywhere
        store.find(id).map(EvidenceFile::number).ifPresent(cases::hold);
        if (verdict instanceof Verdict.Infected infected) {
            held.remove(id).ifPresent(file -> {
                LOG.warn("held evidence removed, {}: {}", announcements.place(file), infected.signature());
                announcements.removed(file, infected.signature());
            });
        } else {
            held.release(id).ifPresent(announcements::released);
        }
    }
}
