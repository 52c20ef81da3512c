package org.xiaohao.portal;

import java.util.List;
import java.util.UUID;
import org.xiaohao.evidence.EvidenceFile;

/** One file as a page lists it, with a size that people read. */
record FileLine(UUID id, String name, String size) {

    private static final long KILO = 1024;

    static List<FileLine> of(List<EvidenceFile> files) {
        return files.stream()
                .map(file -> new FileLine(file.id(), file.name(), readable(file.size())))
                .toList();
    }

    static String readable(long bytes) {
        if (bytes < KILO) {
            return bytes + " 字节";
        }
        return bytes < KILO * KILO
                ? Math.round(bytes / (double) KILO) + " KB"
                : "%.1f MB".formatted(bytes / (double) (KILO * KILO));
    }
}
