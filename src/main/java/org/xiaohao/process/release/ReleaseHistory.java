package org.xiaohao.process.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiaohao.process.FileChange;

/** What is known of all releases, the oldest first. */
@Component
public class ReleaseHistory {

    public record Entry(String id, Instant at, String by, List<FileChange> changes) {}

    private final ReleaseStore store;
    private final Releasing releasing;

    ReleaseHistory(ReleaseStore store, Releasing releasing) {
        this.store = store;
        this.releasing = releasing;
    }

    public List<Entry> all() {
        return store.all().stream()
                .map(each -> new Entry(each.deploymentId(), each.at(), each.by(), each.changes()))
                .toList();
    }

    public Optional<byte[]> file(String release, String path) {
        return store.all().stream().anyMatch(each -> each.deploymentId().equals(release))
                ? Optional.ofNullable(releasing.files(release).contents().get(path))
                : Optional.empty();
    }
}
