package org.xiaohao.process.release;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.process.FileChange;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;

/** A designer publishes single files: together with all the others as they are, they become the next release. */
@Service
public class Publication {

    /** @param changes empty when nothing differs: then there is no new release */
    public record Published(String release, List<FileChange> changes) {}

    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

    private final Releasing releasing;
    private final ReleaseStore store;

    Publication(Releasing releasing, ReleaseStore store) {
        this.releasing = releasing;
        this.store = store;
    }

    /**
     * Releases the rule book with these files in the place of those that define the same process, decision or form.
     *
     * @param uploads content by file name; folders in a name do not count
     * @throws Rejection with every reason; nothing is released then
     */
    @Transactional
    public Published publish(Map<String, byte[]> uploads, PersonId by) {
        if (uploads.isEmpty()) {
            throw new Rejection("没有收到文件，请选择要发布的 .bpmn、.dmn 或 .form 文件");
        }
        store.lock();
        String newest = releasing.newest().orElseThrow();
        var before = releasing.files(newest);
        var placement = new Placement(before.contents(), uploads);
        var placed = new TreeMap<String, byte[]>();
        uploads.forEach((name, content) -> {
            if (placed.put(placement.of(name, content), content) != null) {
                throw new Rejection(name + "：同一次发布中有两个文件定义同一个流程、决策表或者表单");
            }
        });
        var files = before.with(placed);
        var changes = files.changesSince(before);
        if (changes.isEmpty()) {
            return new Published(newest, changes);
        }
        String release = releasing.release(files, by);
        LOG.info("rule book published by {}: {} changes, {}", by.value(), changes.size(), release);
        return new Published(release, changes);
    }
}
