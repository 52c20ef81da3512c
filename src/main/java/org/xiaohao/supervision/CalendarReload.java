package org.xiaohao.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.xiaohao.calendar.CalendarFolder;
import org.xiaohao.shared.Rejection;

/** Reads the official years anew while the house runs, and counts every running limit again by them. */
@Service
public class CalendarReload {

    /**
     * @param by log-in name of who asked for it, or {@code null} for the application itself
     * @param moves the limits that it moved, by case
     */
    public record Report(Instant at, String by, String hash, List<MovedLimit> moves) {}

    private final CalendarFolder folder;
    private final Recount recount;
    private final ReloadStore store;
    private final Clock clock;
    private boolean complete = true;

    CalendarReload(CalendarFolder folder, Recount recount, ReloadStore store, Clock clock) {
        this.folder = folder;
        this.recount = recount;
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param by log-in name
     * @throws Rejection with the name of a wrong file; calendar and limits stay as they were
     */
    public synchronized Report reload(String by) {
        folder.readAgain();
        Report report = count(by);
        store.insert(report);
        // a limit that was begun by the former calendar a moment ago is not written yet: once more at the next look
        complete = false;
        return report;
    }

    /** The newest first. */
    public List<Report> last(int most) {
        return store.last(most);
    }

    /** Follows another node that has read other files, and does what the last count has left. */
    synchronized void look() {
        String own = folder.hash();
        if (isBehind()) {
            folder.readAgain();
        }
        if (!folder.hash().equals(own)) {
            follow();
            complete = false;
        } else if (!complete) {
            follow();
        }
    }

    /** Counts by the files as they were read here; noted when nobody has noted them, or something moved. */
    synchronized void follow() {
        Report report = count(null);
        if (isBehind() || store.lastHash().isEmpty() || !report.moves().isEmpty()) {
            store.insert(report);
        }
    }

    /** Whether other files were noted last than those that this node follows. */
    boolean isBehind() {
        return store.lastHash().filter(last -> !last.equals(folder.hash())).isPresent();
    }

    private Report count(String by) {
        Recount.Outcome outcome = recount.all();
        complete = outcome.complete();
        return new Report(clock.instant(), by, folder.hash(), outcome.moved());
    }
}
