package org.xiaohao.evidence;

import java.time.Instant;
import java.util.UUID;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.ProblemNumber;

/**
 * What is known about a kept file; its bytes are written by {@link Evidence#write}.
 *
 * @param number the case; {@code null} while the file belongs to a draft
 * @param draft the draft; {@code null} once it belongs to a case
 * @param name cleaned, with an extension that fits the content
 * @param size bytes
 * @param sha256 hexadecimal, of the bytes as they were handed in
 * @param replaces the older version whose place it takes, or {@code null}
 * @param held whether it waits for a virus scanner: listed, but handed out to nobody and counted as nothing
 */
public record EvidenceFile(
        UUID id,
        ProblemNumber number,
        UUID draft,
        String name,
        String mediaType,
        long size,
        String sha256,
        Actor by,
        Instant at,
        UUID replaces,
        boolean held) {

    private static final long KILO = 1024;

    public boolean isPicture() {
        return mediaType.startsWith("image/");
    }

    /** Whether a browser can show it by itself; documents of offices it could only misread. */
    public boolean isPreviewable() {
        return isPicture() || FileType.PDF.mediaType().equals(mediaType);
    }

    /** The size as people read it. */
    public String shownSize() {
        if (size < KILO) {
            return size + " 字节";
        }
        return size < KILO * KILO
                ? Math.round(size / (double) KILO) + " KB"
                : "%.1f MB".formatted(size / (double) (KILO * KILO));
    }
}
