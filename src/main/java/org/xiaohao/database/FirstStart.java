package org.xiaohao.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xiaohao.shared.StartRefused;

/**
 * Marks the making of a new server, so that one cut off in the middle is recognised and made again instead of failing
 * for ever.
 */
record FirstStart(Path marker, boolean isNew) {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String MAJOR = "17";

    static FirstStart begin(DatabaseSettings settings) throws IOException {
        Path data = settings.data();
        Path marker = settings.beside(".initializing");
        if (Files.exists(marker) && Files.exists(data)) {
            Path aside = settings.beside(".cut-off-" + System.currentTimeMillis());
            LOG.warn("the first start was cut off before anything was stored; moved what is there to {}", aside);
            Files.move(data, aside);
        }
        Path version = data.resolve("PG_VERSION");
        boolean isNew = !Files.exists(version);
        if (isNew) {
            Files.writeString(marker, "");
        } else if (!MAJOR.equals(Files.readString(version).strip())) {
            throw new StartRefused(
                    "数据目录 " + data + " 属于 PostgreSQL "
                            + Files.readString(version).strip() + "，需要 " + MAJOR,
                    "the data directory belongs to another PostgreSQL version; needed is " + MAJOR);
        }
        return new FirstStart(marker, isNew);
    }

    void done() throws IOException {
        Files.deleteIfExists(marker);
    }
}
