package org.xiaohao.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.process.release.ReleaseHistory;

/** The releases of the rule book: what each changed, by whom, and how many cases run under it. */
@Service
public class ReleaseNotes {

    private final ReleaseHistory history;
    private final RuntimeService runtime;
    private final AsSystem asSystem;

    ReleaseNotes(ReleaseHistory history, RuntimeService runtime, AsSystem asSystem) {
        this.history = history;
        this.runtime = runtime;
        this.asSystem = asSystem;
    }

    /** The newest first. */
    public List<ReleaseNote> all() {
        var noted = history.all();
        List<ReleaseNote> notes = new ArrayList<>();
        for (var each : noted) {
            int order = notes.size() + 1;
            notes.add(new ReleaseNote(
                    order, each.id(), each.at(), each.by(), each.changes(), running(each.id()), order == noted.size()));
        }
        Collections.reverse(notes);
        return notes;
    }

    /** A file as it is in that release. */
    public Optional<byte[]> file(String release, String path) {
        return history.file(release, path);
    }

    private long running(String release) {
        return asSystem.get(() -> runtime.createProcessInstanceQuery()
                .deploymentId(release)
                .rootProcessInstances()
                .count());
    }
}
