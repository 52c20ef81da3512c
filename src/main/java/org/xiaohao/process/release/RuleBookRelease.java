package org.xiaohao.process.release;

import java.io.IOException;
import java.time.Clock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.StartRefused;

/** Releases the files beside the application when it starts, as far as they changed since it last saw them. */
@Component
public class RuleBookRelease {

    private static final Logger LOG = LoggerFactory.getLogger(RuleBookRelease.class);

    private final Releasing releasing;
    private final ReleaseStore store;
    private final ReleaseSettings settings;
    private final Clock clock;

    RuleBookRelease(Releasing releasing, ReleaseStore store, ReleaseSettings settings, Clock clock) {
        this.clock = clock;
        this.releasing = releasing;
        this.store = store;
        this.settings = settings;
    }

    /** What a designer has published stays; only files that were changed in the folder since replace it. */
    @Transactional
    public void releaseFiles() throws IOException {
        release(RuleBookFiles.read(settings));
    }

    void release(RuleBookFiles folder) {
        if (folder.contents().isEmpty()) {
            throw new IllegalStateException(
                    "xiaohao.process.rule-book.directory: no rule book in " + settings.directory());
        }
        store.lock();
        var seen = store.lastSeen();
        if (seen.filter(folder.hashes()::equals).isPresent()) {
            return;
        }
        var newest = releasing.newest();
        var before = newest.map(releasing::files).orElse(RuleBookFiles.NONE);
        var files = seen.map(hashes -> before.following(hashes, folder)).orElse(folder);
        // what a designer published may have been copied to the folder since
        boolean same = newest.isPresent() && files.changesSince(before).isEmpty();
        String release = same ? newest.orElseThrow() : reviewed(files);
        store.seen(release, clock.instant(), folder.hashes());
    }

    private String reviewed(RuleBookFiles files) {
        try {
            String release = releasing.release(files, null);
            LOG.info("rule book released: {} files, {}", files.contents().size(), release);
            return release;
        } catch (Rejection refused) {
            var reasons = refused.reasons();
            String all = reasons.stream().map(Rejection.Reason::text).collect(Collectors.joining("\n  "));
            throw new StartRefused(
                    "规则目录未通过审核，没有发布任何文件，共 " + reasons.size() + " 处：\n  " + all + "\n",
                    "the rule book does not pass its review, nothing is released");
        }
    }
}
